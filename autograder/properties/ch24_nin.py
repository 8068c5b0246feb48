"""What right answers of chapter 24 (network in network) do."""

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
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.marks import exercise, gpu, lesson, weight
from autograder.strategies import dtypes, tensors
from autograder.student import on_device, run, vjp

DEPTH = 1024
"""Terms that flow into one output of a deep float32 net: sums of sums, each of some thousand products."""

Plan = tuple[int, int, int, int, int]
"""in_channels, out_channels, kernel_size, strides, padding."""


def noise(*shape: int, seed: int = 0) -> Tensor:
    """Normal numbers of a shape."""
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Arguments of a block."""
    return (
        draw(st.integers(1, 4)),
        draw(st.integers(1, 5)),
        draw(st.integers(1, 5)),
        draw(st.integers(1, 3)),
        draw(st.integers(0, 2)),
    )


def output_shape(plan: Plan, X: Tensor) -> tuple[int, ...]:
    """The shape that a block gives for X."""
    _, co, k, s, p = plan
    return (len(X), co, *((n + 2 * p - k) // s + 1 for n in X.shape[2:]))


@exercise("nin_block")
class TestNinBlock:
    @lesson(
        zh="输出的形状由第一个卷积决定；1×1 卷积不改变它。",
        hint="Pass kernel_size, strides and padding to the first convolution only.",
        hint_zh="kernel_size、strides、padding 只传给第一个卷积。",
    )
    @given(plan=plans(), n=st.integers(1, 3), height=st.integers(5, 9), width=st.integers(5, 9))
    def test_output_shape(self, student: Any, plan: Plan, n: int, height: int, width: int) -> None:
        """The first convolution decides the output's shape; the 1×1 ones keep it."""
        X = noise(n, plan[0], height, width)
        assert_shape(assert_tensor(student.nin_block(*plan)(X), dtype=torch.float32), output_shape(plan, X))

    @lesson(
        zh="权重全 1、偏置全 1、只有一个通道时：3×3 之和加 3。",
        hint="Three convolutions in a row, each with a bias.",
        hint_zh="依次三个卷积，每个都有偏置。",
    )
    @given(X=tensors(st.tuples(st.just(1), st.just(1), st.integers(1, 6), st.integers(1, 6)), torch.float32, 0, 4))
    def test_by_hand(self, student: Any, X: Tensor) -> None:
        """With all weights and biases 1 and one channel it gives the 3×3 sums plus 3."""
        block = student.nin_block(1, 1, 3, 1, 1)
        run(student, "networks.constant", block, X.detach(), 1.0, 1.0)
        sums = 9 * functional.avg_pool2d(X.detach().double(), 3, 1, 1)
        assert_close(block(X), (sums + 3).float(), terms=64)

    @lesson(
        zh="以 ReLU 结束：没有负的输出。",
        hint="A ReLU follows each of the three convolutions.",
        hint_zh="三个卷积之后各有一个 ReLU。",
    )
    @settings(max_examples=20)
    @given(plan=plans(), seed=st.integers(0, 2**16))
    def test_never_negative(self, student: Any, plan: Plan, seed: int) -> None:
        """It ends in a ReLU: no output is negative."""
        Y = run(student, "networks.forward", student.nin_block(*plan), noise(2, plan[0], 6, 7, seed=seed), seed)
        low = float(assert_tensor(Y).detach().min())
        assert_that(
            low >= 0, f"The smallest output is {low:g}, expected none under 0.", f"最小的输出是 {low:g}，不应小于 0。"
        )

    @lesson(
        zh="三个卷积的权重和偏置，全部可以训练。",
        hint="co·(ci·k² + 1) for the first, co·(co + 1) for each 1×1.",
        hint_zh="第一个有 co·(ci·k² + 1) 个参数，每个 1×1 有 co·(co + 1) 个。",
    )
    @settings(max_examples=20)
    @given(plan=plans())
    def test_parameters(self, student: Any, plan: Plan) -> None:
        """It has the weights and biases of three convolutions, all trainable."""
        ci, co, k, _, _ = plan
        expected = co * (ci * k * k + 1) + 2 * co * (co + 1)
        found = run(student, "networks.count", student.nin_block(*plan), noise(1, ci, 7, 7))
        assert_that(
            found == expected,
            f"It has {found} trainable numbers, expected {expected}.",
            f"它有 {found} 个可训练的数，应为 {expected} 个。",
        )

    @weight(3)
    @lesson(
        zh="填入同样的参数后，输出与参考答案相同。",
        hint="Convolution, ReLU, 1×1, ReLU, 1×1, ReLU; kernel_size, strides, padding in this order.",
        hint_zh="卷积、ReLU、1×1、ReLU、1×1、ReLU；参数顺序是 kernel_size、strides、padding。",
    )
    @given(plan=plans(), seed=st.integers(0, 2**16), training=st.booleans())
    def test_matches_reference(
        self, student: Any, reference: Any, plan: Plan, seed: int, training: bool
    ) -> None:
        """With the same numbers in its parameters it gives the reference's output, in either mode."""
        X = noise(2, plan[0], 7, 6, seed=seed)
        blocks = [(side, side.nin_block(*plan)) for side in (student, reference)]
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
        X = noise(2, plan[0], 6, 5, seed=seed)
        results = []
        for side in (student, reference):
            block = doubled(side, side.nin_block(*plan), X)
            grad = run(side, "networks.input_gradient", block, X.double(), seed)
            results.append((grad, run(side, "networks.parameter_slopes", block, X.double(), seed)))
            check_used(side, block, X.double())
        assert_close(results[0], results[1], scale=64.0, terms=1024)

    @gpu
    @lesson(zh="在 CUDA 上也能运行。")
    def test_on_cuda(self, student: Any) -> None:
        """It runs on CUDA."""
        check_cuda(student, student.nin_block(2, 3, 3, 2, 1), noise(2, 2, 6, 7), (2, 3, 3, 4))


def doubled(side: Any, net: Any, X: Tensor) -> Any:
    """Turn a net to float64, once its lazy layers are known."""
    run(side, "networks.materialise", net, X)
    run(side, "common.call_method", net, "double")
    return net


def check_used(side: Any, net: Any, X: Tensor) -> None:
    """Every parameter takes part in the output."""
    unused = run(side, "ch24_nin.unused", net, X)
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


CHANNELS = 384
"""Channels of the features that the dropout works on."""


@exercise("nin")
class TestNin:
    @lesson(
        zh="224×224 的图像得到 num_classes 个输出；in_channels 和 num_classes 起作用。",
        hint="The last block has num_classes channels; average each over its pixels and flatten.",
        hint_zh="最后一个块有 num_classes 个通道；每个通道对像素取平均，再展平。",
    )
    @settings(max_examples=3)
    @given(case=st.sampled_from([(1, 10, 1, 224), (3, 7, 2, 128), (2, 1, 1, 128)]))
    def test_output_shape(self, student: Any, case: tuple[int, int, int, int]) -> None:
        """Images give num_classes outputs, for any number of input channels."""
        channels, classes, n, side = case
        Y = student.nin(channels, classes)(noise(n, channels, side, side))
        assert_shape(assert_tensor(Y, dtype=torch.float32), (n, classes))

    @lesson(
        zh="默认的网络有 1 992 166 个可训练的参数。",
        hint="Four blocks: 96@11, 256@5, 384@3, num_classes@3. There is no fully connected layer.",
        hint_zh="四个块：96@11、256@5、384@3、num_classes@3。没有全连接层。",
    )
    def test_parameter_count(self, student: Any) -> None:
        """With the defaults it has 1 992 166 trainable numbers."""
        found = run(student, "networks.count", student.nin(), noise(1, 1, 224, 224))
        assert_that(
            found == 1_992_166,
            f"It has {found} trainable numbers, expected 1992166.",
            f"它有 {found} 个可训练的数，应为 1992166 个。",
        )

    @lesson(
        zh="输出是 ReLU 之后的平均值，没有负数；评估模式下没有随机性。",
        hint="The last block ends in a ReLU as all do, and only averaging follows.",
        hint_zh="最后一个块和其他块一样以 ReLU 结束，后面只有取平均。",
    )
    def test_never_negative(self, student: Any) -> None:
        """Its outputs are averages after a ReLU, never negative; in evaluation mode nothing is random."""
        X, net = noise(2, 1, 128, 128), student.nin(1, 6)
        one, two = (run(student, "networks.forward", net, X, 7) for _ in range(2))
        low = float(assert_tensor(one).detach().min())
        assert_that(
            low >= 0, f"The smallest output is {low:g}, expected none under 0.", f"最小的输出是 {low:g}，不应小于 0。"
        )
        assert_close(two, one)

    @weight(2)
    @lesson(
        zh="训练模式下，第三个汇聚之后的每个数以 0.5 的概率变成 0，否则乘 2。",
        hint="nn.Dropout(0.5) after the third pooling; it drops single numbers, not channels.",
        hint_zh="第三个汇聚之后用 nn.Dropout(0.5)；它逐个数丢弃，而不是整个通道。",
    )
    def test_dropout(self, student: Any) -> None:
        """In training each number after the third pooling becomes 0 with probability 0.5, else it doubles."""
        # 128×128 leaves 2×2 pixels before the last block, whose features are all 3.
        n, pixels = 4, 4
        net = student.nin(1, CHANNELS)
        Y = run(student, "ch24_nin.dropped", net, noise(n, 1, 128, 128), CHANNELS)
        Y = assert_tensor(Y, shape=(n, CHANNELS)).detach().double()
        # Averages over the pixels of 3 (dropped) and 9 (kept, doubled).
        kept = (Y - 3) / 6 * pixels
        off = float((kept - kept.round()).abs().max())
        assert_that(
            off < 1e-3 and float(kept.min()) >= -0.1 and float(kept.max()) <= pixels + 0.1,
            "What is kept in training is not twice as large, or the dropout stands elsewhere.",
            "训练时保留下来的数没有变成两倍，或者丢弃法的位置不对。",
            Y,
        )
        counts = kept.round()
        assert_count(int(counts.sum()), n * CHANNELS * pixels, 0.5)
        # All four pixels of a channel alike happens once in eight, always if whole channels are dropped.
        assert_count(int(((counts == 0) | (counts == pixels)).sum()), n * CHANNELS, 2 * 0.5**pixels)

    @weight(4)
    @lesson(
        zh="填入同样的参数后，评估模式的输出与参考答案相同。",
        hint="Three 3×3 poolings with stride 2 and no padding; strides 4, 1, 1, 1; paddings 0, 2, 1, 1.",
        hint_zh="三个 3×3、步幅 2、无填充的汇聚；步幅 4、1、1、1；填充 0、2、1、1。",
    )
    @settings(max_examples=4)
    @given(seed=st.integers(0, 2**16), case=st.sampled_from([(1, 10, 224), (3, 4, 128), (1, 10, 150)]))
    def test_matches_reference(
        self, student: Any, reference: Any, seed: int, case: tuple[int, int, int]
    ) -> None:
        """With the same numbers in its parameters its output in evaluation mode is the reference's."""
        channels, classes, side = case
        X = noise(1, channels, side, side, seed=seed)
        nets = [(s, s.nin(channels, classes)) for s in (student, reference)]
        got, expected = (run(s, "networks.forward", net, X, seed) for s, net in nets)
        assert_close(got, expected, terms=DEPTH)

    @lesson(
        zh="每个参数的大小都与参考答案相同。",
        hint="Every block has one k×k convolution and two 1×1 convolutions.",
        hint_zh="每个块有一个 k×k 卷积和两个 1×1 卷积。",
    )
    def test_layer_sizes(self, student: Any, reference: Any) -> None:
        """Its parameters have the sizes of the reference's."""
        X = noise(1, 3, 128, 128)
        got, expected = (run(side, "networks.sizes", side.nin(3, 5), X) for side in (student, reference))
        assert_that(
            got == expected,
            "Its layers have other sizes than the book's.",
            "它的层的大小与书里的不同。",
            [s for s in got if s not in expected],
            [s for s in expected if s not in got],
        )

    @lesson(
        zh="梯度到达输入和所有参数。",
        hint="Every layer must be registered and take part.",
        hint_zh="每一层都要注册，并且参与计算。",
    )
    def test_gradient(self, student: Any, reference: Any) -> None:
        """The gradient reaches the input and every parameter."""
        X = noise(1, 1, 96, 96)
        results = []
        for side in (student, reference):
            net = doubled(side, side.nin(), X)
            grad = run(side, "networks.input_gradient", net, X.double(), 3)
            results.append((grad, run(side, "networks.slope_sums", net, X.double(), 3)))
            check_used(side, net, X.double())
        largest = max(1.0, *(abs(v) for v in results[1][1].values()))
        assert_close(results[0], results[1], scale=largest, terms=DEPTH)

    @gpu
    @lesson(zh="网络可以在 CUDA 上运行。")
    def test_on_cuda(self, student: Any) -> None:
        """The net runs on CUDA."""
        check_cuda(student, student.nin(), noise(2, 1, 224, 224), (2, 10))


@st.composite
def pixelwise(draw: st.DrawFn, dtype: torch.dtype | None = None) -> tuple[Tensor, Tensor | None, Tensor]:
    """A 1×1 convolution's weight (co, ci) and bias, and an image for it."""
    kind = dtype or draw(dtypes())
    co, ci = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    W = draw(tensors((co, ci), dtype=kind, plain=True))
    b = draw(st.none() | tensors((co,), dtype=kind, plain=True))
    if draw(st.booleans()):  # no longer exact in a smaller dtype
        W, b = W + 1 / 3, None if b is None else b + 1 / 3
    shape = (draw(st.integers(1, 3)), ci, draw(st.integers(1, 4)), draw(st.integers(1, 4)))
    return W, b, draw(tensors(shape, dtype=kind))


@exercise("conv1x1_as_linear")
class TestConv1x1AsLinear:
    @lesson(
        zh="W = [2, 3]，b = 1：通道为 (1, 10) 的像素变成 33。",
        hint="The linear layer's weight is conv.weight without its last two axes.",
        hint_zh="线性层的权重就是去掉最后两个轴的 conv.weight。",
    )
    def test_by_hand(self, student: Any) -> None:
        """W = [2, 3], b = 1: the pixel with channels (1, 10) becomes 33."""
        conv = run(student, "ch24_nin.make_conv", torch.tensor([[2.0, 3.0]]), torch.tensor([1.0]))
        linear = student.conv1x1_as_linear(conv)
        pixels = torch.tensor([[[[1.0, 10.0], [0.0, 1.0]]]])
        assert_close(linear(pixels), torch.tensor([[[[33.0], [4.0]]]]))

    @lesson(
        zh="结果是 nn.Linear，从输入通道数到输出通道数。",
        hint="nn.Linear(conv.in_channels, conv.out_channels); its weight has the shape (out, in).",
        hint_zh="nn.Linear(conv.in_channels, conv.out_channels)；它的权重形状是 (输出, 输入)。",
    )
    @given(case=pixelwise())
    def test_is_linear(self, student: Any, case: tuple[Tensor, Tensor | None, Tensor]) -> None:
        """It is an nn.Linear from the input channels to the output channels."""
        W, b, _ = case
        conv = run(student, "ch24_nin.make_conv", W, b)
        facts = run(student, "ch24_nin.linear_facts", student.conv1x1_as_linear(conv), conv)
        assert_that(facts["linear"], "The result is no nn.Linear.", "结果不是 nn.Linear。")
        assert_equal(facts["features"], [W.shape[1], W.shape[0]])
        assert_equal(facts["weight"], list(W.shape))

    @weight(2)
    @lesson(
        zh="逐像素给出卷积的结果，有没有偏置、float32 还是 float64 都一样。",
        hint="conv.bias may be None; one channel in or out must not lose an axis (squeeze does).",
        hint_zh="conv.bias 可能是 None；输入或输出只有一个通道时不能丢掉轴（squeeze 会丢）。",
    )
    @given(case=pixelwise())
    def test_equals_conv(self, student: Any, case: tuple[Tensor, Tensor | None, Tensor]) -> None:
        """Pixel by pixel it gives the convolution's result, with or without a bias, in either dtype."""
        W, b, X = case
        conv = run(student, "ch24_nin.make_conv", W, b)
        got = assert_tensor(student.conv1x1_as_linear(conv)(X.movedim(1, -1)))
        expected = torch.einsum("oc,nchw->nhwo", W.double(), X.detach().double())
        expected = expected if b is None else expected + b.double()
        largest = 16 * max(1.0, float(X.detach().abs().max()))
        assert_close(got, expected.to(X.dtype), scale=largest)

    @weight(2)
    @lesson(
        zh="与参考答案的线性层给出同样的结果。",
        hint="Copy the numbers: a fresh linear layer is random.",
        hint_zh="要把数复制过去：新建的线性层是随机的。",
    )
    @given(case=pixelwise())
    def test_matches_reference(
        self, student: Any, reference: Any, case: tuple[Tensor, Tensor | None, Tensor]
    ) -> None:
        """It gives the results of the reference's linear layer."""
        W, b, X = case
        results = []
        for side in (student, reference):
            conv = run(side, "ch24_nin.make_conv", W, b)
            results.append(side.conv1x1_as_linear(conv)(X.movedim(1, -1)))
        assert_close(results[0], results[1], scale=16 * max(1.0, float(X.detach().abs().max())))

    @lesson(
        zh="原来的卷积不变。",
        hint="Do not reshape conv.weight in place, and do not freeze it.",
        hint_zh="不要原地改变 conv.weight 的形状，也不要冻结它。",
    )
    @given(case=pixelwise())
    def test_conv_is_unchanged(self, student: Any, case: tuple[Tensor, Tensor | None, Tensor]) -> None:
        """The convolution is as it was."""
        W, b, _ = case
        conv = run(student, "ch24_nin.make_conv", W, b)
        before = run(student, "networks.facts", conv)
        student.conv1x1_as_linear(conv)
        now = run(student, "networks.facts", conv)
        for name in ("mode", "learns", "grads", "hooks"):
            assert_that(now[name] == before[name], f"It changed conv: {name}.", f"它改变了 conv：{name}。")
        for name, value in before["state"].items():
            same = name in now["state"] and value.shape == now["state"][name].shape
            assert_that(
                same and torch.equal(value, now["state"][name]), f"It changed conv.{name}.", f"它改变了 conv.{name}。"
            )

    @lesson(
        zh="梯度穿过线性层到达输入。",
        hint="An ordinary nn.Linear does that.",
        hint_zh="普通的 nn.Linear 就可以。",
    )
    @settings(max_examples=15)
    @given(case=pixelwise(torch.float64))
    def test_gradient(self, student: Any, reference: Any, case: tuple[Tensor, Tensor | None, Tensor]) -> None:
        """The gradient passes through the linear layer to the input."""
        W, b, X = case
        pixels = X.detach().movedim(1, -1).contiguous()
        grads = []
        for side in (student, reference):
            conv = run(side, "ch24_nin.make_conv", W, b)
            grads.append(vjp(side.conv1x1_as_linear(conv), pixels))
        assert_close(grads[0], grads[1], scale=64.0)

    @gpu
    @lesson(zh="CUDA 上的卷积变成 CUDA 上的线性层。")
    def test_on_cuda(self, student: Any) -> None:
        """A convolution on CUDA becomes a linear layer on CUDA."""
        conv = run(student, "ch24_nin.make_conv", torch.tensor([[2.0, 3.0]]), torch.tensor([1.0]))
        run(student, "common.to_device", conv, "cuda")
        linear = student.conv1x1_as_linear(conv)
        told = on_device("cuda", linear, torch.tensor([[1.0, 10.0]]))
        assert_that(
            isinstance(told, dict) and told.get("devices") == ["cuda"],
            "Given CUDA tensors, the result is on another device.",
            "输入是 CUDA 张量，结果却在别的设备上。",
        )
        assert_close(told["value"], torch.tensor([[33.0]]))


@exercise("head_parameters")
class TestHeadParameters:
    @lesson(
        zh="2 个通道、1×1 像素、3 个类别：16 805 891 和 0。",
        hint="A layer from a to b has a·b + b parameters; averaging has none.",
        hint_zh="从 a 到 b 的层有 a·b + b 个参数；取平均没有参数。",
    )
    def test_by_hand(self, student: Any) -> None:
        """2 channels of 1×1 pixels and 3 classes: 16 805 891 and 0."""
        assert_equal(student.head_parameters(2, 1, 1, 3), (16_805_891, 0))

    @lesson(
        zh="VGG 的头（512×7×7，1000 类）有 123 642 856 个参数。",
        hint="channels · height · width inputs, and three layers.",
        hint_zh="输入有 channels · height · width 个，共三层。",
    )
    def test_vgg_head(self, student: Any) -> None:
        """VGG's head, 512×7×7 to 1000 classes, has 123 642 856 parameters."""
        assert_equal(student.head_parameters(512, 7, 7, 1000), (123_642_856, 0))

    @lesson(
        zh="多一个类别多 4097 个参数；多一行像素多 channels·width·4096 个。",
        hint="Each class has 4096 weights and a bias.",
        hint_zh="每个类别有 4096 个权重和一个偏置。",
    )
    @given(c=st.integers(1, 64), h=st.integers(1, 9), w=st.integers(1, 9), k=st.integers(1, 99))
    def test_one_more(self, student: Any, c: int, h: int, w: int, k: int) -> None:
        """One more class adds 4097 parameters, one more row of pixels channels·width·4096."""
        base, average = map(int, student.head_parameters(c, h, w, k))
        assert_equal(average, 0)
        assert_equal(student.head_parameters(c, h, w, k + 1), (base + 4097, 0))
        assert_equal(student.head_parameters(c, h + 1, w, k), (base + c * w * 4096, 0))

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="Return both numbers: (fully connected, global average).",
        hint_zh="返回两个数：（全连接，全局平均）。",
    )
    @given(c=st.integers(1, 600), h=st.integers(1, 14), w=st.integers(1, 14), k=st.integers(1, 1000))
    def test_matches_reference(self, student: Any, reference: Any, c: int, h: int, w: int, k: int) -> None:
        """It agrees with the reference."""
        assert_equal(student.head_parameters(c, h, w, k), reference.head_parameters(c, h, w, k))
