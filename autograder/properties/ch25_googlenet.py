"""What right answers of chapter 25 (GoogLeNet) do."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import functional

from autograder.asserts import assert_close, assert_equal, assert_shape, assert_tensor, assert_that
from autograder.marks import exercise, gpu, lesson, weight
from autograder.probes.ch25_googlenet import NETS, SHAPES
from autograder.strategies import tensors
from autograder.student import on_device, run

Widths = tuple[int, int, tuple[int, int], tuple[int, int], int]
"""in_channels, c1, c2, c3, c4."""

DEPTH = 1024
"""Terms that flow into one output of a deep float32 net: sums of sums, each of some hundred products."""


@st.composite
def widths(draw: st.DrawFn, high: int = 5) -> Widths:
    """Channel numbers of an Inception block."""
    n = st.integers(1, high)
    return draw(n), draw(n), (draw(n), draw(n)), (draw(n), draw(n)), draw(n)


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Widths, Tensor]:
    """Channel numbers, and an input that fits them."""
    wide = draw(widths())
    shape = (draw(st.integers(1, 3)), wide[0], draw(st.integers(1, 7)), draw(st.integers(1, 7)))
    return wide, draw(tensors(shape, dtype=torch.float32, low=-3, high=3))


def noise(*shape: int, seed: int = 0) -> Tensor:
    """Normal numbers of a shape."""
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


@exercise("Inception")
class TestInception:
    @lesson(
        zh="高和宽不变，通道数是 c1 + c2[1] + c3[1] + c4。",
        hint="Pad the 3×3 by 1 and the 5×5 by 2, pool with stride 1 and padding 1, and join on axis 1.",
        hint_zh="3×3 填充 1，5×5 填充 2，汇聚用步幅 1、填充 1，在轴 1 上连接。",
    )
    @given(case=blocks())
    def test_output_shape(self, student: Any, case: tuple[Widths, Tensor]) -> None:
        """Height and width stay; there are c1 + c2[1] + c3[1] + c4 channels."""
        (ci, c1, c2, c3, c4), X = case
        Y = student.Inception(ci, c1, c2, c3, c4)(X)
        assert_shape(assert_tensor(Y, dtype=X.dtype), (len(X), c1 + c2[1] + c3[1] + c4, *X.shape[2:]))

    @weight(2)
    @lesson(
        zh="权重全 1、偏置全 0 时：通道 0 是图像，通道 1 是 3×3 之和，通道 2 是 5×5 之和，通道 3 是 3×3 最大值。",
        hint="The paths are joined in the order 1, 2, 3, 4, and every path reads the block's own input.",
        hint_zh="路径按 1、2、3、4 的顺序连接，每条路径都读取块自己的输入。",
    )
    @given(X=tensors(st.tuples(st.just(1), st.just(1), st.integers(1, 6), st.integers(1, 6)), torch.float32, 0, 4))
    def test_paths_by_hand(self, student: Any, X: Tensor) -> None:
        """With all weights 1 and biases 0 the channels are the image, its 3×3 sums, its 5×5 sums, its 3×3 maxima."""
        block = student.Inception(1, 1, (1, 1), (1, 1), 1)
        run(student, "networks.constant", block, X.detach(), 1.0, 0.0)
        D = X.detach().double()
        parts = [
            D,
            9 * functional.avg_pool2d(D, 3, 1, 1),
            25 * functional.avg_pool2d(D, 5, 1, 2),
            functional.max_pool2d(D, 3, 1, 1),
        ]
        assert_close(block(X), torch.cat(parts, 1).float(), terms=64)

    @lesson(
        zh="每条路径都以 ReLU 结束：没有负的输出，并且每个通道都有为正的时候。",
        hint="A ReLU follows every convolution, the last one of each path too.",
        hint_zh="每个卷积之后都有 ReLU，每条路径的最后一个卷积也一样。",
    )
    @settings(max_examples=20)
    @given(wide=widths(), seed=st.integers(0, 2**16))
    def test_never_negative(self, student: Any, wide: Widths, seed: int) -> None:
        """Each path ends in a ReLU: no output is negative."""
        X = noise(2, wide[0], 5, 6, seed=seed)
        block = student.Inception(*wide)
        Y = assert_tensor(run(student, "networks.forward", block, X, seed))
        low = float(Y.detach().min())
        assert_that(
            low >= 0, f"The smallest output is {low:g}, expected none under 0.", f"最小的输出是 {low:g}，不应小于 0。"
        )

    @lesson(
        zh="六个卷积，各有权重和偏置，全部可以训练。",
        hint="1×1 in paths 1, 2, 3 and 4, one 3×3, one 5×5; the intermediate widths are c2[0] and c3[0].",
        hint_zh="路径 1、2、3、4 各有一个 1×1，另有一个 3×3、一个 5×5；中间的通道数是 c2[0] 和 c3[0]。",
    )
    @settings(max_examples=20)
    @given(wide=widths())
    def test_parameters(self, student: Any, wide: Widths) -> None:
        """Six convolutions, each with a weight and a bias, all trainable."""
        ci, c1, c2, c3, c4 = wide
        weights = ci * (c1 + c2[0] + c3[0] + c4) + 9 * c2[0] * c2[1] + 25 * c3[0] * c3[1]
        expected = weights + c1 + sum(c2) + sum(c3) + c4
        found = run(student, "networks.count", student.Inception(*wide), noise(1, ci, 4, 4))
        assert_that(
            found == expected,
            f"It has {found} trainable numbers, expected {expected}.",
            f"它有 {found} 个可训练的数，应为 {expected} 个。",
        )

    @weight(3)
    @lesson(
        zh="填入同样的参数后，输出与参考答案相同。",
        hint="Mind the ReLU between the two convolutions of paths 2 and 3, and that path 4 pools first.",
        hint_zh="注意路径 2 和 3 的两个卷积之间也有 ReLU；路径 4 先汇聚。",
    )
    @given(case=blocks(), seed=st.integers(0, 2**16))
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Widths, Tensor], seed: int) -> None:
        """With the same numbers in its parameters it gives the reference's output."""
        wide, X = case
        results = [run(side, "networks.forward", side.Inception(*wide), X, seed) for side in (student, reference)]
        assert_close(results[0], results[1], scale=8.0 * max(1.0, float(X.detach().abs().max())), terms=256)

    @lesson(
        zh="训练模式下输出也一样：块里没有随机的东西，也没有归一化。",
        hint="The book's block has no dropout and no batch normalisation.",
        hint_zh="书里的块没有丢弃法，也没有批量归一化。",
    )
    @settings(max_examples=10)
    @given(wide=widths(), seed=st.integers(0, 2**16))
    def test_same_in_training(self, student: Any, reference: Any, wide: Widths, seed: int) -> None:
        """In training mode it gives the same output."""
        X = noise(2, wide[0], 5, 6, seed=seed)
        got = run(student, "networks.forward", student.Inception(*wide), X, seed, True)
        expected = run(reference, "networks.forward", reference.Inception(*wide), X, seed)
        assert_close(got, expected, scale=8.0, terms=256)

    @lesson(
        zh="梯度到达输入和每个参数。",
        hint="Do not detach a path.",
        hint_zh="不要把某条路径 detach 掉。",
    )
    @settings(max_examples=20)
    @given(wide=widths(), seed=st.integers(0, 2**16))
    def test_gradient(self, student: Any, reference: Any, wide: Widths, seed: int) -> None:
        """The gradient reaches the input and every parameter."""
        # In float64: rounding in float32 may flip a ReLU between two right orders of summation.
        X = noise(2, wide[0], 4, 5, seed=seed)
        results = []
        for side in (student, reference):
            block = doubled(side, side.Inception(*wide), X)
            grad = run(side, "networks.input_gradient", block, X.double(), seed)
            results.append((grad, run(side, "networks.parameter_slopes", block, X.double(), seed)))
        assert_close(results[0], results[1], scale=64.0, terms=1024)

    @gpu
    @lesson(zh="在 CUDA 上形状相同，输出留在 CUDA 上。")
    def test_on_cuda(self, student: Any) -> None:
        """It runs on CUDA."""
        check_cuda(student, student.Inception(2, 1, (2, 3), (1, 2), 4), noise(2, 2, 5, 6), (2, 10, 5, 6))


def doubled(side: Any, net: Any, X: Tensor) -> Any:
    """Turn a net to float64, once its lazy layers are known."""
    run(side, "networks.materialise", net, X)
    run(side, "common.call_method", net, "double")
    return net


def check_cuda(student: Any, net: Any, X: Tensor, shape: tuple[int, ...]) -> None:
    """Move a net to CUDA and run it there: the result is there, of that shape, and near the CPU's."""
    on_cpu = run(student, "networks.forward", net, X, 1)
    run(student, "common.to_device", net, "cuda")
    told = on_device("cuda", net, X)
    assert_that(
        isinstance(told, dict) and told.get("devices") == ["cuda"],
        "Given CUDA tensors, the result is on another device.",
        "输入是 CUDA 张量，结果却在别的设备上。",
    )
    assert_shape(told["value"], shape)
    # cuDNN may multiply in TF32, with 10 bits of mantissa.
    off = float((told["value"] - on_cpu).detach().abs().max() / on_cpu.abs().max().clamp_min(1))
    assert_that(off < 0.05, f"On CUDA the result is off by {off:.3g}.", f"在 CUDA 上结果相差 {off:.3g}。")


@exercise("googlenet")
class TestGooglenet:
    @lesson(
        zh="96×96 的图像得到 num_classes 个输出；in_channels 和 num_classes 起作用。",
        hint="The last Inception block gives 384 + 384 + 128 + 128 = 1024 channels; average each, then a linear layer.",
        hint_zh="最后一个 Inception 块输出 384 + 384 + 128 + 128 = 1024 个通道；每个取平均，再接全连接层。",
    )
    @settings(max_examples=3)
    @given(case=st.sampled_from([(1, 10, 2), (3, 7, 1), (2, 1, 1)]))
    def test_output_shape(self, student: Any, case: tuple[int, int, int]) -> None:
        """Images of 96×96 give num_classes outputs, for any number of input channels."""
        channels, classes, n = case
        Y = student.googlenet(channels, classes)(noise(n, channels, 96, 96))
        assert_shape(assert_tensor(Y, dtype=torch.float32), (n, classes))

    @lesson(
        zh="默认的网络有 5 977 530 个可训练的参数。",
        hint="Compare the channel numbers of the nine blocks with the table, one by one.",
        hint_zh="把九个块的通道数与表逐一核对。",
    )
    def test_parameter_count(self, student: Any) -> None:
        """With the defaults it has 5 977 530 trainable numbers."""
        found = run(student, "networks.count", student.googlenet(), noise(1, 1, 96, 96))
        assert_that(
            found == 5_977_530,
            f"It has {found} trainable numbers, expected 5977530.",
            f"它有 {found} 个可训练的数，应为 5977530 个。",
        )

    @weight(2)
    @lesson(
        zh="每个参数的大小都与参考答案相同。",
        hint="Stage 1 is 7×7 with stride 2, stage 2 is 1×1 and then 3×3; the rest are Inception blocks.",
        hint_zh="阶段 1 是步幅 2 的 7×7，阶段 2 是 1×1 再 3×3，其余是 Inception 块。",
    )
    @settings(max_examples=2)
    @given(case=st.sampled_from([(1, 10), (3, 6)]))
    def test_layer_sizes(self, student: Any, reference: Any, case: tuple[int, int]) -> None:
        """Its parameters have the sizes of the reference's."""
        X = noise(1, case[0], 96, 96)
        got, expected = (run(side, "networks.sizes", side.googlenet(*case), X) for side in (student, reference))
        assert_that(
            got == expected,
            "Its layers have other sizes than the book's.",
            "它的层的大小与书里的不同。",
            [s for s in got if s not in expected],
            [s for s in expected if s not in got],
        )

    @weight(4)
    @lesson(
        zh="填入同样的参数后，输出与参考答案相同。",
        hint="Pool after stages 1 to 4 with 3×3, stride 2, padding 1; a ReLU after every convolution.",
        hint_zh="阶段 1 到 4 之后用 3×3、步幅 2、填充 1 的汇聚；每个卷积之后有 ReLU。",
    )
    @settings(max_examples=4)
    @given(seed=st.integers(0, 2**16), n=st.integers(1, 2))
    def test_matches_reference(self, student: Any, reference: Any, seed: int, n: int) -> None:
        """With the same numbers in its parameters it gives the reference's output."""
        X = noise(n, 1, 96, 96, seed=seed)
        got = run(student, "networks.forward", student.googlenet(), X, seed)
        expected = run(reference, "networks.forward", reference.googlenet(), X, seed)
        assert_close(got, expected, terms=DEPTH)

    @lesson(
        zh="训练模式的输出与评估模式的相同：书里的网络没有丢弃法和批量归一化。",
        hint="The book leaves dropout and the two auxiliary outputs of the paper away.",
        hint_zh="书里去掉了论文中的丢弃法和两个辅助输出。",
    )
    def test_same_in_training(self, student: Any) -> None:
        """Training mode gives the output of evaluation mode: there is no dropout and no normalisation."""
        X, net = noise(2, 1, 96, 96), student.googlenet()
        trained = run(student, "networks.forward", net, X, 5, True)
        assert_close(trained, run(student, "networks.forward", net, X, 5, False), terms=DEPTH)

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
            net = doubled(side, side.googlenet(), X)
            grad = run(side, "networks.input_gradient", net, X.double(), 3)
            results.append((grad, run(side, "networks.slope_sums", net, X.double(), 3)))
        largest = max(1.0, *(abs(v) for v in results[1][1].values()))
        assert_close(results[0], results[1], scale=largest, terms=DEPTH)

    @gpu
    @lesson(zh="网络可以在 CUDA 上运行。")
    def test_on_cuda(self, student: Any) -> None:
        """The net runs on CUDA."""
        check_cuda(student, student.googlenet(), noise(2, 1, 96, 96), (2, 10))


EXPECTED = {
    "plain": [(1, 4, 6, 6), (1, 4, 3, 3), (1, 36)],
    "norm": [(2, 3, 4, 3)] * 3 + [(2, 36), (2, 5), (2, 5)],
    "nested": [(3, 3, 4, 3), (3, 5, 2, 1), (3, 5, 1, 1), (3, 5)],
    "dense": [(4, 3), (4, 3), (4, 1)],
    "dropout": [(2, 3, 4, 4), (2, 2, 2, 2), (2, 2, 2, 2), (2, 8)],
}


@exercise("stage_shapes")
class TestStageShapes:
    @lesson(
        zh="卷积、汇聚、展平：(1, 4, 6, 6)、(1, 4, 3, 3)、(1, 36)。",
        hint="Feed a tensor of that shape to the first child, its output to the second, and so on.",
        hint_zh="把这个形状的张量送进第一个子模块，它的输出送进第二个，依此类推。",
    )
    def test_by_hand(self, student: Any) -> None:
        """Convolution, pooling, flatten: (1, 4, 6, 6), (1, 4, 3, 3), (1, 36)."""
        net = run(student, "ch25_googlenet.make_net", "plain", True)
        assert_equal(student.stage_shapes(net, (1, 1, 8, 8)), [(1, 4, 6, 6), (1, 4, 3, 3), (1, 36)])

    @weight(2)
    @lesson(
        zh="每个子模块一个形状，包括激活和丢弃；嵌套的子模块只算一个。",
        hint="Only the children count, not the modules inside them.",
        hint_zh="只看直接的子模块，不看它们里面的模块。",
    )
    @given(kind=st.sampled_from(NETS), training=st.booleans())
    def test_every_child(self, student: Any, kind: str, training: bool) -> None:
        """There is one shape for each child, in order; a nested Sequential counts once."""
        net = run(student, "ch25_googlenet.make_net", kind, training)
        assert_equal(student.stage_shapes(net, SHAPES[kind]), EXPECTED[kind])

    @weight(2)
    @lesson(
        zh="网络保持原样：模式、参数、批量归一化的统计量、钩子。",
        hint="Run in evaluation mode, without autograd, and set the mode back to what it was.",
        hint_zh="在评估模式下、不求导地运行，再把模式恢复原样。",
    )
    @given(kind=st.sampled_from(NETS), training=st.booleans())
    def test_net_is_unchanged(self, student: Any, kind: str, training: bool) -> None:
        """The net is as it was: mode, parameters, statistics of batch norm, hooks."""
        net = run(student, "ch25_googlenet.make_net", kind, training)
        before = run(student, "networks.facts", net)
        student.stage_shapes(net, SHAPES[kind])
        now = run(student, "networks.facts", net)
        for name in ("mode", "learns", "grads", "hooks", "children"):
            assert_that(
                now[name] == before[name],
                f"It changed the net: {name} was {before[name]} and is {now[name]}.",
                f"它改变了网络：{name} 原来是 {before[name]}，现在是 {now[name]}。",
            )
        for name, value in before["state"].items():
            assert_that(
                name in now["state"] and torch.equal(value, now["state"][name]),
                f"It changed the net's {name}.",
                f"它改变了网络的 {name}。",
            )

    @lesson(
        zh="与参考答案相同，对任何批量大小和图像大小。",
        hint="Use the shape as it is given.",
        hint_zh="按给定的形状计算。",
    )
    @given(n=st.integers(1, 3), height=st.integers(6, 9), width=st.integers(6, 9), training=st.booleans())
    def test_matches_reference(
        self, student: Any, reference: Any, n: int, height: int, width: int, training: bool
    ) -> None:
        """It agrees with the reference for any size of batch and image."""
        results = []
        for side in (student, reference):
            net = run(side, "ch25_googlenet.make_net", "nested", training)
            results.append(side.stage_shapes(net, (n, 2, height, width)))
        assert_equal(results[0], results[1])


@exercise("inception_cost")
class TestInceptionCost:
    @lesson(
        zh="Inception(2, 1, (1, 2), (1, 1), 3)，4×5 个像素：64 个参数，1100 次乘加。",
        hint="55 weights and 9 biases; every weight is used once for each pixel.",
        hint_zh="55 个权重和 9 个偏置；每个权重对每个像素用一次。",
    )
    def test_by_hand(self, student: Any) -> None:
        """Inception(2, 1, (1, 2), (1, 1), 3) on 4×5 pixels: 64 parameters, 1100 multiply-adds."""
        assert_equal(student.inception_cost(2, 1, (1, 2), (1, 1), 3, 4, 5), (64, 1100))

    @lesson(
        zh="网络的第一个块，28×28 个像素：163 696 个参数，128 049 152 次乘加。",
        hint="Paths 2 and 3 hold two convolutions each; the 5×5 has 25 weights for each pair of channels.",
        hint_zh="路径 2 和 3 各有两个卷积；5×5 对每对通道有 25 个权重。",
    )
    def test_first_block(self, student: Any) -> None:
        """The network's first block on 28×28 pixels: 163 696 parameters, 128 049 152 multiply-adds."""
        got = student.inception_cost(192, 64, (96, 128), (16, 32), 32, 28, 28)
        assert_equal(got, (163_696, 128_049_152))

    @lesson(
        zh="大的数也要精确：Inception(83, 35, (31, 45), (17, 27), 21)，251×263 个像素，要 2 156 116 606 次乘加。",
        hint="Count in Python's whole numbers: float32 holds seven digits, int32 ends at 2³¹.",
        hint_zh="用 Python 的整数来数：float32 只有七位有效数字，int32 到 2³¹ 为止。",
    )
    def test_large_counts(self, student: Any) -> None:
        """Large counts are exact: Inception(83, 35, (31, 45), (17, 27), 21) on 251×263 takes 2 156 116 606."""
        got = student.inception_cost(83, 35, (31, 45), (17, 27), 21, 251, 263)
        assert_equal(got, (32_838, 2_156_116_606))

    @lesson(
        zh="高加倍，乘加次数加倍，参数不变。",
        hint="Parameters do not depend on the picture's size; biases are no multiply-adds.",
        hint_zh="参数与图像大小无关；偏置的加法不是乘加。",
    )
    @given(wide=widths(9), height=st.integers(1, 9), width=st.integers(1, 9))
    def test_doubles_with_height(self, student: Any, wide: Widths, height: int, width: int) -> None:
        """Twice the height needs twice the multiply-adds and no more parameters."""
        one, two = (student.inception_cost(*wide, h, width) for h in (height, 2 * height))
        assert_equal(two, (one[0], 2 * one[1]))

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="Take each convolution on its own: in × out × k² weights and out biases.",
        hint_zh="逐个卷积来算：输入 × 输出 × k² 个权重，输出个数的偏置。",
    )
    @given(wide=widths(9), height=st.integers(1, 9), width=st.integers(1, 9))
    def test_matches_reference(self, student: Any, reference: Any, wide: Widths, height: int, width: int) -> None:
        """It agrees with the reference."""
        assert_equal(student.inception_cost(*wide, height, width), reference.inception_cost(*wide, height, width))


@exercise("direct_cost")
class TestDirectCost:
    @lesson(
        zh="2 个通道到 3 个通道，核 3×3，输出 4×5：57 个参数，1080 次乘加。",
        hint="54 weights and 3 biases; every weight is used once for each of the 20 outputs.",
        hint_zh="54 个权重和 3 个偏置；每个权重对 20 个输出各用一次。",
    )
    def test_by_hand(self, student: Any) -> None:
        """From 2 channels to 3 with a 3×3 kernel and 4×5 outputs: 57 parameters, 1080 multiply-adds."""
        assert_equal(student.direct_cost(2, 3, 3, 4, 5), (57, 1080))

    @lesson(
        zh="大的数也要精确：从 83 个通道到 67 个通道，核 5×5，输出 127×131，要 2 312 958 925 次乘加。",
        hint="Count in Python's whole numbers: float32 holds seven digits, int32 ends at 2³¹.",
        hint_zh="用 Python 的整数来数：float32 只有七位有效数字，int32 到 2³¹ 为止。",
    )
    def test_large_counts(self, student: Any) -> None:
        """Large counts are exact: 83 channels to 67, a 5×5 kernel, 127×131 outputs take 2 312 958 925."""
        assert_equal(student.direct_cost(83, 67, 5, 127, 131), (139_092, 2_312_958_925))

    @lesson(
        zh="高加倍，乘加次数加倍，参数不变；1×1 卷积的乘加次数是输入 × 输出 × 像素。",
        hint="Parameters do not depend on the picture's size; biases are no multiply-adds.",
        hint_zh="参数与图像大小无关；偏置的加法不是乘加。",
    )
    @given(ci=st.integers(1, 9), co=st.integers(1, 9), height=st.integers(1, 9), width=st.integers(1, 9))
    def test_one_by_one(self, student: Any, ci: int, co: int, height: int, width: int) -> None:
        """A 1×1 convolution takes in × out × pixels multiply-adds; twice the height, twice as many."""
        assert_equal(student.direct_cost(ci, co, 1, height, width), (ci * co + co, ci * co * height * width))
        assert_equal(student.direct_cost(ci, co, 1, 2 * height, width), (ci * co + co, 2 * ci * co * height * width))

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="in × out × k² weights, out biases; height and width are those of the output.",
        hint_zh="输入 × 输出 × k² 个权重，输出个数的偏置；高和宽是输出的高和宽。",
    )
    @given(
        ci=st.integers(1, 200),
        co=st.integers(1, 200),
        kernel=st.integers(1, 7),
        height=st.integers(1, 30),
        width=st.integers(1, 30),
    )
    def test_matches_reference(
        self, student: Any, reference: Any, ci: int, co: int, kernel: int, height: int, width: int
    ) -> None:
        """It agrees with the reference."""
        args = (ci, co, kernel, height, width)
        assert_equal(student.direct_cost(*args), reference.direct_cost(*args))
