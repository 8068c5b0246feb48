"""What right answers of chapter 23 (VGG) do."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import functional

from autograder.asserts import (
    assert_close,
    assert_count,
    assert_equal,
    assert_raises,
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.marks import exercise, gpu, lesson, weight
from autograder.strategies import tensors
from autograder.student import on_device, run

DEPTH = 1024
"""Terms that flow into one output of a deep float32 net: sums of sums, each of some thousand products."""

HIDDEN = 4096
"""Units in VGG's two hidden linear layers."""


def noise(*shape: int, seed: int = 0) -> Tensor:
    """Normal numbers of a shape."""
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def doubled(side: Any, net: Any, X: Tensor) -> Any:
    """Turn a net to float64, once its lazy layers are known."""
    run(side, "networks.materialise", net, X)
    run(side, "common.call_method", net, "double")
    return net


def check_used(side: Any, net: Any, X: Tensor) -> None:
    """Every parameter takes part in the output."""
    unused = run(side, "ch23_vgg.unused", net, X)
    assert_that(
        unused == 0,
        f"{unused} parameters take no part in the output: is one layer used twice in place of another?",
        f"有 {unused} 个参数没有参与计算输出：是不是把一个层用了两次，漏了另一个？",
    )


def check_cuda(student: Any, net: Any, X: Tensor, shape: tuple[int, ...]) -> None:
    """Move a net to CUDA and run it there: the result is there and of that shape."""
    run(student, "networks.materialise", net, X)
    run(student, "common.to_device", net, "cuda")
    told = on_device("cuda", net, X)
    assert_that(
        isinstance(told, dict) and told.get("devices") == ["cuda"],
        "Given CUDA tensors, the result is on another device.",
        "输入是 CUDA 张量，结果却在别的设备上。",
    )
    assert_shape(told["value"], shape)


Plan = tuple[int, int, int]
"""num_convs, in_channels, out_channels."""


def plans() -> st.SearchStrategy[Plan]:
    """Arguments of a block."""
    return st.tuples(st.integers(1, 3), st.integers(1, 4), st.integers(1, 5))


@exercise("vgg_block")
class TestVggBlock:
    @lesson(
        zh="高和宽减半（奇数向下取整），通道数为 out_channels。",
        hint="3×3 with padding 1 keeps the size; 2×2 pooling with stride 2 halves it.",
        hint_zh="填充 1 的 3×3 不改变大小；步幅 2 的 2×2 汇聚减半。",
    )
    @given(plan=plans(), n=st.integers(1, 3), height=st.integers(2, 9), width=st.integers(2, 9))
    def test_output_shape(self, student: Any, plan: Plan, n: int, height: int, width: int) -> None:
        """Height and width halve, odd ones rounded down; there are out_channels channels."""
        Y = student.vgg_block(*plan)(noise(n, plan[1], height, width))
        assert_shape(assert_tensor(Y, dtype=torch.float32), (n, plan[2], height // 2, width // 2))

    @lesson(
        zh="一个卷积、一个通道、权重和偏置全 1 时：3×3 之和加 1，再取 2×2 的最大值。",
        hint="First convolve, then pool once at the end.",
        hint_zh="先卷积，最后汇聚一次。",
    )
    @given(X=tensors(st.tuples(st.just(1), st.just(1), st.integers(2, 6), st.integers(2, 6)), torch.float32, 0, 4))
    def test_by_hand(self, student: Any, X: Tensor) -> None:
        """One convolution with all weights and biases 1 gives the 3×3 sums plus 1, then 2×2 maxima."""
        block = student.vgg_block(1, 1, 1)
        run(student, "networks.constant", block, X.detach(), 1.0, 1.0)
        sums = 9 * functional.avg_pool2d(X.detach().double(), 3, 1, 1) + 1
        assert_close(block(X), functional.max_pool2d(sums, 2, 2).float(), terms=64)

    @lesson(
        zh="没有负的输出：汇聚之前有 ReLU。",
        hint="A ReLU follows every convolution.",
        hint_zh="每个卷积之后都有 ReLU。",
    )
    @settings(max_examples=20)
    @given(plan=plans(), seed=st.integers(0, 2**16))
    def test_never_negative(self, student: Any, plan: Plan, seed: int) -> None:
        """No output is negative: there is a ReLU before the pooling."""
        Y = run(student, "networks.forward", student.vgg_block(*plan), noise(2, plan[1], 5, 6, seed=seed), seed)
        low = float(assert_tensor(Y).detach().min())
        assert_that(
            low >= 0, f"The smallest output is {low:g}, expected none under 0.", f"最小的输出是 {low:g}，不应小于 0。"
        )

    @lesson(
        zh="num_convs 个 3×3 卷积的权重和偏置，全部可以训练。",
        hint="The first goes from in_channels to out_channels, the others from out_channels to out_channels.",
        hint_zh="第一个从 in_channels 到 out_channels，其余的从 out_channels 到 out_channels。",
    )
    @settings(max_examples=20)
    @given(plan=plans())
    def test_parameters(self, student: Any, plan: Plan) -> None:
        """It has the weights and biases of num_convs 3×3 convolutions, all trainable."""
        convs, ci, co = plan
        expected = co * (9 * ci + 1) + (convs - 1) * co * (9 * co + 1)
        found = run(student, "networks.count", student.vgg_block(*plan), noise(1, ci, 4, 4))
        assert_that(
            found == expected,
            f"It has {found} trainable numbers, expected {expected}.",
            f"它有 {found} 个可训练的数，应为 {expected} 个。",
        )

    @weight(3)
    @lesson(
        zh="填入同样的参数后，输出与参考答案相同。",
        hint="Convolution, ReLU, convolution, ReLU, …, and then max pooling.",
        hint_zh="卷积、ReLU、卷积、ReLU、……，然后最大汇聚。",
    )
    @given(plan=plans(), seed=st.integers(0, 2**16), training=st.booleans())
    def test_matches_reference(self, student: Any, reference: Any, plan: Plan, seed: int, training: bool) -> None:
        """With the same numbers in its parameters it gives the reference's output, in either mode."""
        X = noise(2, plan[1], 7, 6, seed=seed)
        blocks = [(side, side.vgg_block(*plan)) for side in (student, reference)]
        got, expected = (run(side, "networks.forward", block, X, seed, training) for side, block in blocks)
        assert_close(got, expected, scale=8.0, terms=256)

    @lesson(
        zh="梯度到达输入和每个参数。",
        hint="Do not detach between the convolutions.",
        hint_zh="卷积之间不要 detach。",
    )
    @settings(max_examples=20)
    @given(plan=plans(), seed=st.integers(0, 2**16))
    def test_gradient(self, student: Any, reference: Any, plan: Plan, seed: int) -> None:
        """The gradient reaches the input and every parameter."""
        # In float64: rounding in float32 may flip a ReLU between two right orders of summation.
        X = noise(2, plan[1], 4, 5, seed=seed)
        results = []
        for side in (student, reference):
            block = doubled(side, side.vgg_block(*plan), X)
            grad = run(side, "networks.input_gradient", block, X.double(), seed)
            results.append((grad, run(side, "networks.parameter_slopes", block, X.double(), seed)))
            check_used(side, block, X.double())
        assert_close(results[0], results[1], scale=64.0, terms=1024)

    @gpu
    @lesson(zh="在 CUDA 上也能运行。")
    def test_on_cuda(self, student: Any) -> None:
        """It runs on CUDA."""
        check_cuda(student, student.vgg_block(2, 2, 3), noise(2, 2, 6, 7), (2, 3, 3, 3))


Arch = tuple[tuple[int, int], ...]

SMALL: tuple[tuple[Arch, int, int, int], ...] = (
    (((1, 2),), 1, 10, 4),
    (((1, 3), (2, 2)), 3, 5, 9),
    (((2, 2), (1, 4), (1, 3)), 2, 1, 13),
    (((1, 2), (1, 3)), 1, 7, 4),
)
"""conv_arch, in_channels, num_classes, image_size: small, some sides odd, one shrunk to a single pixel."""

NARROW: Arch = ((1, 4), (1, 4), (2, 8), (2, 8), (2, 8))
"""VGG-11 with few channels: the real one has 129 million parameters and shows no more."""


@exercise("vgg")
class TestVgg:
    @lesson(
        zh="一批图像得到 num_classes 个输出；in_channels、num_classes、image_size 都起作用。",
        hint="Halve image_size once for each block, rounding down, to find the first linear layer's inputs.",
        hint_zh="每个块把 image_size 减半一次（向下取整），由此得到第一个线性层的输入个数。",
    )
    @settings(max_examples=4)
    @given(case=st.sampled_from(SMALL), n=st.integers(1, 3))
    def test_output_shape(self, student: Any, case: tuple[Arch, int, int, int], n: int) -> None:
        """A batch of images gives num_classes outputs each, for odd sides and a single pixel too."""
        arch, channels, classes, side = case
        Y = student.vgg(arch, channels, classes, side)(noise(n, channels, side, side))
        assert_shape(assert_tensor(Y, dtype=torch.float32), (n, classes))

    @lesson(
        zh="块把图像缩没了时抛出 ValueError；恰好剩一个像素时没问题。",
        hint="Halve the side once for each block and look at what is left, when the network is built.",
        hint_zh="建立网络时，每个块把边长减半一次，看还剩多少。",
    )
    @given(blocks=st.integers(1, 6), missing=st.integers(1, 4))
    def test_too_small(self, student: Any, blocks: int, missing: int) -> None:
        """It raises a ValueError if the blocks shrink the image to nothing."""
        side = max(1, 2**blocks - missing)
        assert_raises(student.vgg, ((1, 2),) * blocks, 1, 2, image_size=side)

    @lesson(
        zh="可训练参数的个数等于卷积和三个线性层的参数之和。",
        hint="channels · side² inputs to 4096, 4096 to 4096, 4096 to num_classes, each with its bias.",
        hint_zh="channels · side² 个输入到 4096，4096 到 4096，4096 到 num_classes，各带偏置。",
    )
    @settings(max_examples=2)
    @given(case=st.sampled_from(SMALL[1:3]))
    def test_parameter_count(self, student: Any, case: tuple[Arch, int, int, int]) -> None:
        """It has the parameters of its convolutions and of three linear layers."""
        arch, channels, classes, side = case
        expected, ci, left = 0, channels, side
        for convs, co in arch:
            expected += co * (9 * ci + 1) + (convs - 1) * co * (9 * co + 1)
            ci, left = co, left // 2
        for a, b in ((ci * left**2, HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, classes)):
            expected += a * b + b
        found = run(student, "networks.count", student.vgg(*case), noise(2, channels, side, side))
        assert_that(
            found == expected,
            f"It has {found} trainable numbers, expected {expected}.",
            f"它有 {found} 个可训练的数，应为 {expected} 个。",
        )

    @weight(2)
    @lesson(
        zh="训练模式下两个隐藏层各有丢弃法 0.5，别处没有；评估模式下没有。",
        hint="nn.Dropout(0.5) after the ReLU of each 4096-unit layer, and only there.",
        hint_zh="在每个 4096 单元层的 ReLU 之后用 nn.Dropout(0.5)，只在那里用。",
    )
    def test_dropout(self, student: Any) -> None:
        """In training both hidden layers have dropout 0.5, and nothing else has; in evaluation none."""
        net = student.vgg(((1, 4),), 1, HIDDEN, 8)
        trained, judged = run(student, "ch23_vgg.dropped", net, noise(1, 1, 8, 8), HIDDEN)
        # A unit is 2; dropped 0, kept 4; the next 1 or 5; dropped 0, kept 2 or 10; the output 1, 3 or 11.
        assert_close(assert_tensor(judged), torch.full((1, HIDDEN), 4.0))
        trained = assert_tensor(trained, shape=(1, HIDDEN)).detach()
        counts = {value: int((trained == value).sum()) for value in (1, 3, 11)}
        assert_that(
            sum(counts.values()) == HIDDEN,
            "In training the hidden units are not dropped twice at rate 0.5.",
            "训练时，隐藏单元没有以 0.5 的概率被丢弃两次。",
            trained,
        )
        for value, chance in ((1, 0.5), (3, 0.25), (11, 0.25)):
            assert_count(counts[value], HIDDEN, chance)

    @weight(4)
    @lesson(
        zh="填入同样的参数后，评估模式的输出与参考答案相同。",
        hint="Blocks, flatten, linear, ReLU, dropout, linear, ReLU, dropout, linear.",
        hint_zh="块、展平、线性、ReLU、丢弃、线性、ReLU、丢弃、线性。",
    )
    @settings(max_examples=4)
    @given(case=st.sampled_from(SMALL), seed=st.integers(0, 2**16))
    def test_matches_reference(
        self, student: Any, reference: Any, case: tuple[Arch, int, int, int], seed: int
    ) -> None:
        """With the same numbers in its parameters its output in evaluation mode is the reference's."""
        arch, channels, classes, side = case
        X = noise(2, channels, side, side, seed=seed)
        nets = [(s, s.vgg(arch, channels, classes, image_size=side)) for s in (student, reference)]
        got, expected = (run(s, "networks.forward", net, X, seed) for s, net in nets)
        assert_close(got, expected, terms=DEPTH)

    @lesson(
        zh="默认处理单通道的 224×224 图像，10 个类别：窄版 VGG-11 的输出与参考答案相同。",
        hint="in_channels is 1, num_classes 10 and image_size 224 by default; channels·7·7 numbers leave five blocks.",
        hint_zh="默认 in_channels 为 1，num_classes 为 10，image_size 为 224；五个块之后剩 channels·7·7 个数。",
    )
    def test_defaults(self, student: Any, reference: Any) -> None:
        """By default it takes one channel, 224×224 pixels and gives 10 classes, as the reference does."""
        X = noise(1, 1, 224, 224)
        got, expected = (run(s, "networks.forward", s.vgg(NARROW), X, 11) for s in (student, reference))
        assert_shape(got, (1, 10))
        assert_close(got, expected, terms=DEPTH)

    @lesson(
        zh="梯度到达输入；每个参数都可以训练，并参与计算。",
        hint="Every layer must be registered and take part.",
        hint_zh="每一层都要注册，并且参与计算。",
    )
    def test_gradient(self, student: Any, reference: Any) -> None:
        """The gradient reaches the input, and every parameter requires one and takes part."""
        X = noise(2, 2, 6, 6)
        grads = []
        for side in (student, reference):
            net = doubled(side, side.vgg(((1, 3), (3, 2)), 2, 3, 6), X)
            grads.append(run(side, "networks.input_gradient", net, X.double(), 3))
            learns = run(side, "networks.learns", net, X.double())
            assert_that(all(learns), "A parameter does not require a gradient.", "有参数不需要梯度。")
            check_used(side, net, X.double())
        assert_close(grads[0], grads[1], scale=64.0, terms=DEPTH)

    @gpu
    @lesson(zh="网络可以在 CUDA 上运行。")
    def test_on_cuda(self, student: Any) -> None:
        """The net runs on CUDA."""
        check_cuda(student, student.vgg(((1, 4), (2, 3)), 1, 10, 16), noise(2, 1, 16, 16), (2, 10))


LAYERS = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 3)), max_size=6)


@exercise("receptive_field")
class TestReceptiveField:
    @lesson(
        zh="没有层看到 1，两个 3×3 看到 5，三个看到 7；[(3, 1), (2, 2), (3, 1)] 看到 8。",
        hint="Each layer adds (kernel − 1) times the product of the strides before it.",
        hint_zh="每一层增加 (kernel − 1) 乘以它之前各层步幅之积。",
    )
    def test_by_hand(self, student: Any) -> None:
        """No layer sees 1, two 3×3 see 5, three see 7; [(3, 1), (2, 2), (3, 1)] sees 8."""
        for layers, seen in (([], 1), ([(3, 1)] * 2, 5), ([(3, 1)] * 3, 7), ([(3, 1), (2, 2), (3, 1)], 8)):
            assert_equal(student.receptive_field(layers), seen)

    @lesson(
        zh="最后一层的步幅不起作用；1×1、步幅 1 的层什么也不改变。",
        hint="A layer's stride matters to the layers after it, not to itself.",
        hint_zh="一层的步幅影响它之后的层，不影响它自己。",
    )
    @given(layers=LAYERS, kernel=st.integers(1, 5), stride=st.integers(1, 4), place=st.integers(0, 6))
    def test_last_stride(
        self, student: Any, layers: list[tuple[int, int]], kernel: int, stride: int, place: int
    ) -> None:
        """The last layer's stride does not matter; a 1×1 layer with stride 1 changes nothing anywhere."""
        one = int(student.receptive_field([*layers, (kernel, 1)]))
        assert_equal(student.receptive_field([*layers, (kernel, stride)]), one)
        put_in = [*layers[:place], (1, 1), *layers[place:]]
        assert_equal(student.receptive_field(put_in), int(student.receptive_field(layers)))

    @lesson(
        zh="在最前面加一层 (k, s)：看到 r 个中间像素，就看到 (r − 1)·s + k 个输入像素。",
        hint="r outputs of the first layer, s apart, each k wide, cover (r − 1)·s + k pixels.",
        hint_zh="第一层的 r 个输出，相隔 s，各宽 k，盖住 (r − 1)·s + k 个像素。",
    )
    @given(layers=LAYERS, kernel=st.integers(1, 5), stride=st.integers(1, 3))
    def test_first_layer(self, student: Any, layers: list[tuple[int, int]], kernel: int, stride: int) -> None:
        """With a layer (k, s) put in front, a field of r becomes (r − 1)·s + k."""
        r = int(student.receptive_field(layers))
        assert_equal(student.receptive_field([(kernel, stride), *layers]), (r - 1) * stride + kernel)

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="Keep two numbers: the field, and the jump between neighbours.",
        hint_zh="记住两个数：感受野，以及相邻输出的跳距。",
    )
    @given(layers=LAYERS)
    def test_matches_reference(self, student: Any, reference: Any, layers: list[tuple[int, int]]) -> None:
        """It agrees with the reference."""
        assert_equal(student.receptive_field(layers), reference.receptive_field(layers))


@exercise("conv_stack_cost")
class TestConvStackCost:
    @lesson(
        zh="两个 64 通道的 3×3：73 856；一个 5×5：102 464。",
        hint="c²k² weights and c biases for each convolution.",
        hint_zh="每个卷积有 c²k² 个权重和 c 个偏置。",
    )
    def test_by_hand(self, student: Any) -> None:
        """Two 3×3 convolutions with 64 channels have 73 856 parameters, one 5×5 has 102 464."""
        assert_equal(student.conv_stack_cost(3, 2, 64), 73_856)
        assert_equal(student.conv_stack_cost(5, 1, 64), 102_464)

    @lesson(
        zh="深度加倍，参数加倍；一个通道的 1×1 有 2 个参数。",
        hint="Every convolution of the stack has the same number of parameters.",
        hint_zh="这一叠里每个卷积的参数个数都相同。",
    )
    @given(kernel=st.integers(1, 9), depth=st.integers(1, 9), channels=st.integers(1, 64))
    def test_grows_with_depth(self, student: Any, kernel: int, depth: int, channels: int) -> None:
        """Twice the depth has twice the parameters; a 1×1 convolution of one channel has 2."""
        once = int(student.conv_stack_cost(kernel, depth, channels))
        assert_equal(student.conv_stack_cost(kernel, 2 * depth, channels), 2 * once)
        assert_equal(student.conv_stack_cost(1, depth, 1), 2 * depth)

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="The arguments come in the order kernel, depth, channels.",
        hint_zh="参数的顺序是 kernel、depth、channels。",
    )
    @given(kernel=st.integers(1, 11), depth=st.integers(1, 20), channels=st.integers(1, 512))
    def test_matches_reference(self, student: Any, reference: Any, kernel: int, depth: int, channels: int) -> None:
        """It agrees with the reference."""
        args = (kernel, depth, channels)
        assert_equal(student.conv_stack_cost(*args), reference.conv_stack_cost(*args))
