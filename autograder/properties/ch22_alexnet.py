"""What right answers of chapter 22 (AlexNet) do."""

from __future__ import annotations

from typing import Any

import torch

from autograder.asserts import assert_close, assert_count, assert_tensor, assert_that
from autograder.marks import exercise, gpu, lesson, weight
from autograder.student import run


def shapes_of(channels: int, classes: int) -> list[tuple[int, ...]]:
    """The shapes of AlexNet's parameters, sorted."""
    weights = [
        (96, channels, 11, 11),
        (256, 96, 5, 5),
        (384, 256, 3, 3),
        (384, 384, 3, 3),
        (256, 384, 3, 3),
        (4096, 6400),
        (4096, 4096),
        (classes, 4096),
    ]
    return sorted([*weights, *((w[0],) for w in weights)])


def assert_parts(told: dict[str, Any], channels: int, classes: int) -> None:
    """Fail unless a net has AlexNet's parameters, all trainable, and one output for each class."""
    got, expected = [tuple(s) for s in told["shapes"]], shapes_of(channels, classes)
    strange = [s for s in got if s not in expected]
    absent = [s for s in expected if s not in got]
    assert_that(
        got == expected,
        f"The parameters do not have AlexNet's shapes: {strange} should not be there, {absent} are missing; "
        f"it has {len(got)} parameter tensors, expected {len(expected)}.",
        f"参数的形状与 AlexNet 不同：不该有 {strange}，缺少 {absent}；"
        f"有 {len(got)} 个参数张量，应为 {len(expected)} 个。",
        got,
        expected,
    )
    assert_that(
        told["output"] == [1, classes],
        f"For one image the output's shape is {told['output']}, expected {[1, classes]}.",
        f"对一张图片，输出的形状是 {told['output']}，应为 {[1, classes]}。",
    )
    assert_that(told["trainable"], "A parameter does not require a gradient.", "有参数不需要梯度。")


@exercise("alexnet")
class TestAlexnet:
    @lesson(
        zh="默认是一个输入通道、十个类别；每层的参数形状与书中相同。",
        hint="Follow the table line by line; the first dense layer takes 256 · 5 · 5 = 6400 numbers.",
        hint_zh="按表格逐行来；第一个全连接层的输入是 256 · 5 · 5 = 6400 个数。",
    )
    def test_layers(self, student: Any) -> None:
        """By default it takes one channel and gives ten classes; every layer has the book's shapes."""
        assert_parts(run(student, "ch22_alexnet.parts", student.alexnet(), 1), 1, 10)

    @weight(2)
    @lesson(
        zh="两个大的全连接层后面各有概率 0.5 的丢弃，只在训练模式下起作用；别处没有。",
        hint="Dropout(0.5) after the ReLU of both dense layers of 4096, as a module that obeys train() and eval().",
        hint_zh="两个 4096 的全连接层在 ReLU 之后各有 Dropout(0.5)，作为服从 train() 和 eval() 的模块。",
    )
    def test_dropout(self, student: Any) -> None:
        """Dropout of 0.5 follows both large dense layers, in training mode only, and stands nowhere else."""
        net = student.alexnet(1, 200)
        assert_parts(run(student, "ch22_alexnet.parts", net, 1), 1, 200)
        told = run(student, "ch22_alexnet.pass_through", net)
        still, noisy = told["eval"].double(), told["train"].double()
        assert_that(
            torch.equal(told["eval"], told["again"]),
            "In eval mode two calls on one image give different outputs.",
            "评估模式下，对同一张图片的两次调用结果不同。",
        )
        # Each hidden unit passes f + 1, then f + 2; a dropout of p drops it, or divides it by 1 − p.
        none, one, both = torch.zeros(200), torch.full((200,), 2.0), 4 * (still - 2) + 6
        near = [(noisy - value).abs() <= 1e-4 * value.abs().clamp_min(1) for value in (none, one, both)]
        odd = int((~(near[0] | near[1] | near[2])).sum())
        assert_that(
            odd == 0 and not torch.equal(noisy, still),
            f"In training mode {odd} of 200 outputs are none of those that two dropouts of 0.5 can give.",
            f"训练模式下，200 个输出中有 {odd} 个不是两次概率 0.5 的丢弃能给出的值。",
        )
        # At six standard deviations: one false alarm in 500 million.
        assert_count(int(near[0].sum()), 200, 0.5)
        assert_count(int(near[1].sum()), 200, 0.25)

    @weight(4)
    @lesson(
        zh="权重相同时，评估模式下的输出与参考答案相同，通道数和类别数可以任取。",
        hint="Padding 1, 2, 1, 1, 1; max pooling 3 with stride 2, three times; ReLU after every layer but the last.",
        hint_zh="填充依次是 1、2、1、1、1；三次核为 3、步幅为 2 的最大汇聚；除最后一层外，每层之后都有 ReLU。",
    )
    def test_matches_reference(self, student: Any, reference: Any) -> None:
        """With equal weights it gives the reference's outputs in eval mode, for any channels and classes."""
        results = []
        for side in (student, reference):
            net = side.alexnet(3, num_classes=5)
            assert_parts(run(side, "ch22_alexnet.parts", net, 3), 3, 5)
            run(side, "ch22_alexnet.fill", net, 1)
            results.append(run(side, "ch22_alexnet.output", net, 3, 0))
        assert_tensor(results[0], shape=(2, 5))
        # In float64, so that small differences show: the longest sum, in the first dense layer, has 6400 terms.
        assert_close(results[0], results[1], terms=6400)

    @lesson(
        zh="梯度到达每个参数。",
        hint="No detach and no no_grad in the forward pass, and every layer takes part.",
        hint_zh="前向计算里不要有 detach 或 no_grad，每一层都要参与计算。",
    )
    def test_gradient(self, student: Any) -> None:
        """The gradient reaches every parameter."""
        net = student.alexnet(2, 3)
        assert_parts(run(student, "ch22_alexnet.parts", net, 2), 2, 3)
        run(student, "ch22_alexnet.fill", net, 5)
        differentiable, missed = run(student, "ch22_alexnet.reached", net, 2)
        assert_that(differentiable, "The output has no gradient.", "输出没有梯度。")
        assert_that(
            missed == 0,
            f"The gradient of {missed} of 16 parameters is missing or zero.",
            f"16 个参数中有 {missed} 个的梯度缺失或为零。",
        )

    @gpu
    @lesson(zh="移到 CUDA 上，输出相同。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA, it gives the CPU's outputs."""
        net = student.alexnet()
        run(student, "ch22_alexnet.parts", net, 1)
        run(student, "ch22_alexnet.fill", net, 1)
        on_cpu, on_cuda = (run(student, "ch22_alexnet.output_on", net, place) for place in ("cpu", "cuda"))
        assert_close(on_cuda, on_cpu, terms=6400)


def augmented(student: Any, size: int, kind: str, name: str, times: int = 64) -> list[dict[str, Any]]:
    """What came of one image that was augmented many times."""
    told: list[dict[str, Any]] = run(student, "ch22_alexnet.augmented", student.augment(size), kind, name, times)
    for one in told:
        assert_that(
            one["kind"] == "tensor" and one["float"],
            f"The result is a {one['kind']}, expected a float tensor.",
            f"结果是 {one['kind']}，应为浮点张量。",
        )
        shape = (1 if kind == "gray" else 3, size, size)
        assert_that(
            tuple(one["shape"]) == shape,
            f"The result's shape is {one['shape']}, expected {shape}.",
            f"结果的形状是 {one['shape']}，应为 {shape}。",
        )
    return told


@exercise("augment")
class TestAugment:
    @lesson(
        zh="PIL 图片变成 (c, size, size) 的浮点张量。",
        hint="End with a conversion to a float tensor; the crop sets the size.",
        hint_zh="最后转换成浮点张量；大小由裁剪决定。",
    )
    def test_from_pil(self, student: Any) -> None:
        """A PIL image becomes a float tensor (c, size, size)."""
        for size in (32, 47):
            augmented(student, size, "pil", "stripes", 3)

    @lesson(
        zh="字节张量和浮点张量也可以。",
        hint="ToTensor refuses tensors; v2.ToImage and v2.ToDtype(torch.float32, scale=True) take both.",
        hint_zh="ToTensor 不接受张量；v2.ToImage 和 v2.ToDtype(torch.float32, scale=True) 两者都接受。",
    )
    def test_from_tensors(self, student: Any) -> None:
        """Tensors of bytes and of floats are taken, too, and left as they were."""
        for kind in ("bytes", "float"):
            told = augmented(student, 32, kind, "to the right", 3)
            assert_that(all(one["unchanged"] for one in told), "The input image was changed.", "输入的图片被修改了。")

    @lesson(
        zh="数值在 0 和 1 之间，白色图片接近 1。",
        hint="Bytes are divided by 255, once; floats are in [0, 1] already. After the jitter nothing exceeds 1.",
        hint_zh="字节除以 255，只除一次；浮点数已经在 [0, 1] 里。抖动之后也不能超过 1。",
    )
    def test_range(self, student: Any) -> None:
        """Values lie between 0 and 1, and a white image comes near 1."""
        for kind in ("pil", "bytes", "float"):
            told = augmented(student, 24, kind, "white", 40) + augmented(student, 24, kind, "to the right", 4)
            low, high = min(one["low"] for one in told), max(one["high"] for one in told)
            # A brightness factor is at least 1 in every second call: all 40 below once in 10¹².
            assert_that(
                low >= -1e-6 and 0.9 < high <= 1 + 1e-6,
                f"A white image and a dark one ({kind}) gave values from {low:.4g} to {high:.4g}, expected 0 to 1.",
                f"白色和深色的图片（{kind}）得到的值从 {low:.4g} 到 {high:.4g}，应在 0 到 1 之间。",
            )

    @weight(2)
    @lesson(
        zh="两次调用中约有一次左右翻转；上下从不颠倒。",
        hint="RandomHorizontalFlip with its default of one half; no vertical flip.",
        hint_zh="用默认概率为二分之一的 RandomHorizontalFlip；不要上下翻转。",
    )
    def test_flips_sideways(self, student: Any) -> None:
        """It flips left and right in about every second call, and never turns an image upside down."""
        across = [one["rightwards"] for one in augmented(student, 32, "pil", "to the right")]
        # With a chance of one half, 64 calls all alike happen once in 10¹⁹.
        assert_that(
            min(across) < -1e-3 and max(across) > 1e-3,
            "In 64 calls an image was always flipped or never.",
            "64 次调用中，图片总是翻转或从不翻转。",
        )
        clear = [slope for slope in across if abs(slope) > 1e-3]
        assert_count(sum(slope < 0 for slope in clear), len(clear), 0.5)
        down = [one["downwards"] for one in augmented(student, 32, "bytes", "downwards")]
        assert_that(min(down) > -1e-3, "An image came out upside down.", "有图片上下颠倒了。")

    @weight(2)
    @lesson(
        zh="每次剪下大小不同的一块，再缩放。",
        hint="RandomResizedCrop(size): a part of random size is scaled; a fixed resize or a plain crop is not enough.",
        hint_zh="RandomResizedCrop(size)：随机大小的一块被缩放；固定的缩放或单纯的裁剪不够。",
    )
    def test_crops_and_resizes(self, student: Any) -> None:
        """Each call cuts out a part of another size and scales it."""
        # A stripe is 4 pixels wide: how many edges a result shows tells how wide the part was.
        edges = [one["edges"] for one in augmented(student, 96, "pil", "stripes")]
        assert_that(
            max(edges) - min(edges) >= 2 and max(edges) <= 24,
            f"In 64 calls an image with 23 edges showed {min(edges)} to {max(edges)} of them: parts of one size.",
            f"一幅有 23 条边的图，64 次调用显示了 {min(edges)} 到 {max(edges)} 条：剪下的块一样大。",
        )

    @weight(2)
    @lesson(
        zh="亮度随机变化：同一幅均匀的灰色图，结果有亮有暗。",
        hint="ColorJitter(brightness=…); contrast, saturation and hue leave an even grey as it is.",
        hint_zh="ColorJitter(brightness=…)；对比度、饱和度和色调都不会改变均匀的灰色。",
    )
    def test_changes_brightness(self, student: Any) -> None:
        """The brightness changes at random: an even grey comes out lighter or darker."""
        for kind in ("pil", "float"):
            means = torch.tensor([one["mean"] for one in augmented(student, 24, kind, "flat", 40)])
            assert_that(
                float(means.max() - means.min()) > 0.01 and float(means.max()) > 0.3,
                f"From an even grey of 0.5 came brightnesses {float(means.min()):.3f} to {float(means.max()):.3f}.",
                f"由均匀的灰色 0.5 得到的亮度从 {float(means.min()):.3f} 到 {float(means.max()):.3f}。",
            )

    @lesson(
        zh="对各种图片，包括只有一个通道的，形状都与参考答案相同，且每次调用都不同。",
        hint="Keep the number of channels, and draw anew on each call: augment() returns a transform, not a result.",
        hint_zh="保持通道数；每次调用重新抽取：augment() 返回的是变换，不是结果。",
    )
    def test_matches_reference(self, student: Any, reference: Any) -> None:
        """For all kinds of images, grey ones too, it has the reference's shapes, and each call differs."""
        for kind in ("gray", "pil", "bytes", "float"):
            for size in (1, 40, 130):
                told, expected = (augmented(side, size, kind, "stripes", 2) for side in (student, reference))
                assert_that(told[0]["shape"] == expected[0]["shape"], "The shapes differ.", "形状不同。")
            assert_that(
                run(student, "ch22_alexnet.differ", student.augment(32), kind),
                "Four calls on one image gave equal results.",
                "对同一张图片的四次调用结果全都相同。",
            )

    @lesson(
        zh="随机数都来自 torch 的全局生成器：回到同一状态，就得到同样的结果。",
        hint="Draw with torch.rand or torchvision's transforms, not with random or numpy.random.",
        hint_zh="用 torch.rand 或 torchvision 的变换来抽取，不要用 random 或 numpy.random。",
    )
    def test_draws_from_torch(self, student: Any) -> None:
        """All chance comes from torch's global generator: put back, it gives the same results."""
        for kind in ("pil", "float"):
            assert_that(
                run(student, "ch22_alexnet.repeats", student.augment(20), kind),
                "With torch's generator put back, 24 calls gave other results.",
                "torch 的生成器恢复原状后，24 次调用的结果不同。",
            )


def assert_table(got: Any, expected: list[tuple[str, int]]) -> None:
    """Fail unless `got` lists these names with these counts, in this order."""
    assert_that(isinstance(got, list), "The result is no list.", "结果不是列表。", got, expected)
    rows = [tuple(row) if isinstance(row, list | tuple) else row for row in got]
    plain = [(str(r[0]), r[1]) if isinstance(r, tuple) and len(r) == 2 else r for r in rows]
    whole = [(r[0], int(r[1])) if isinstance(r, tuple) and isinstance(r[1], int | torch.Tensor) else r for r in plain]
    assert_that(
        whole == expected,
        f"The result is {str(whole)[:300]}, expected {expected}.",
        f"结果是 {str(whole)[:300]}，应为 {expected}。",
        got,
        expected,
    )


@exercise("parameter_table")
class TestParameterTable:
    @lesson(
        zh="Linear、ReLU、Linear 给出两行：(\"0\", 40) 和 (\"2\", 9)。",
        hint="Weight and bias of a layer are counted together; modules without parameters are left out.",
        hint_zh="一层的权重和偏置合在一起数；没有参数的模块不列出。",
    )
    def test_by_hand(self, student: Any) -> None:
        """Linear, ReLU, Linear give two rows: ("0", 40) and ("2", 9)."""
        assert_table(student.parameter_table(run(student, "ch22_alexnet.listed", "row")), [("0", 40), ("2", 9)])

    @lesson(
        zh="嵌套模块的名字带点号，最外层模块的名字为空；容器只数它自己的参数；次序与网络中相同。",
        hint="net.named_modules() gives the names; module.parameters(recurse=False) gives a module's own parameters.",
        hint_zh="net.named_modules() 给出名字；module.parameters(recurse=False) 给出模块自己的参数。",
    )
    def test_nested(self, student: Any) -> None:
        """Nested names are dotted, the outermost is empty; a container counts its own parameters; the net's order."""
        expected = [
            ("stem", 52),
            ("blocks.b", 2),
            ("blocks.b.conv", 12),
            ("blocks.b.norm", 4),
            ("blocks.a.1", 3),
            ("blocks.a.1.conv", 27),
            ("blocks.a.1.norm", 6),
        ]
        assert_table(student.parameter_table(run(student, "ch22_alexnet.listed", "block")), expected)
        assert_table(student.parameter_table(run(student, "ch22_alexnet.listed", "alone")), [("", 10)])

    @weight(2)
    @lesson(
        zh="对每个网络都与参考答案相同，包括多于十层的和没有参数的。",
        hint="Keep the order of the modules: do not sort names. Frozen parameters count, buffers do not.",
        hint_zh="保持模块的次序：不要给名字排序。冻结的参数也算，缓冲区不算。",
    )
    def test_matches_reference(self, student: Any, reference: Any) -> None:
        """It agrees with the reference for every net, with more than ten layers or without parameters."""
        for name in ("row", "block", "none", "long", "outermost"):
            told = [side.parameter_table(run(side, "ch22_alexnet.listed", name)) for side in (student, reference)]
            assert_table(told[0], told[1])

    @lesson(
        zh="它只看不动：参数、缓冲区、模式和钩子都和原来一样。",
        hint="Looking at parameters needs no forward pass and no change of mode.",
        hint_zh="查看参数不需要前向计算，也不需要改变模式。",
    )
    def test_leaves_net_alone(self, student: Any) -> None:
        """It only looks: parameters, buffers, mode and hooks stay as they were."""
        for name in ("block", "long"):
            net = run(student, "ch22_alexnet.listed", name)
            before = run(student, "ch22_alexnet.snapshot", net)
            student.parameter_table(net)
            assert_unchanged(run(student, "ch22_alexnet.snapshot", net), before)


def assert_unchanged(now: Any, before: Any) -> None:
    """Fail unless two snapshots of a net agree."""
    assert_that(
        len(now[0]) == len(before[0])
        and all(a.dtype == b.dtype and torch.equal(a, b) for a, b in zip(now[0], before[0], strict=True)),
        "A parameter or a buffer of the network has changed.",
        "网络的参数或缓冲区变了。",
    )
    assert_that(now[1] == before[1], "The network's mode has changed.", "网络的模式变了。")
    assert_that(now[2] == before[2], "Hooks were left in the network.", "网络里留下了钩子。")
    assert_that(now[3] == before[3], "Gradients were left in the network.", "网络里留下了梯度。")
    assert_that(now[4] == before[4], "A parameter was frozen or unfrozen.", "有参数被冻结或解冻了。")


def compared(side: Any, big: str, small: str) -> Any:
    """The ratios for two of the probe's nets."""
    return side.compare_with_lenet(
        run(side, "ch22_alexnet.counted", big), run(side, "ch22_alexnet.counted", small)
    )


@exercise("compare_with_lenet")
class TestCompareWithLenet:
    @lesson(
        zh="两个小网络的手算：参数连偏置一起数，乘加运算不计偏置。",
        hint="A convolution's weight is used once for each output pixel, a dense layer's once.",
        hint_zh="卷积的每个权重对每个输出像素用一次，全连接层的用一次。",
    )
    def test_by_hand(self, student: Any) -> None:
        """Two small nets by hand: parameters with biases, multiply-adds without."""
        parameters = (256 + 4 + 6272 + 2) / (8 + 2 + 1176 + 3)
        products = (256 * 28 * 28 + 6272) / (8 * 14 * 14 + 1176)
        assert_close(compared(student, "small", "tiny"), (parameters, products))

    @weight(2)
    @lesson(
        zh="AlexNet 与 LeNet：46 764 746 比 61 706 个参数，约 9.38 亿比 41.7 万次乘加。",
        hint="224 × 224 for AlexNet, 28 × 28 for LeNet; AlexNet's number comes first.",
        hint_zh="AlexNet 用 224 × 224，LeNet 用 28 × 28；AlexNet 的数在前。",
    )
    def test_known_numbers(self, student: Any) -> None:
        """AlexNet to LeNet: 46 764 746 to 61 706 parameters, about 938 to 0.417 million multiply-adds."""
        convolutions = 11616 * 54**2 + 614400 * 26**2 + (884736 + 1327104 + 884736) * 12**2
        products = convolutions + 6400 * 4096 + 4096**2 + 40960
        small = 150 * 28**2 + 2400 * 10**2 + 400 * 120 + 120 * 84 + 840
        assert_close(compared(student, "alexnet", "lenet"), (46764746 / 61706, products / small))

    @weight(2)
    @lesson(
        zh="对任何网络都与参考答案相同：自定义的类、没有偏置、分组或冻结的层、非正方形的核和步幅。",
        hint="Take output sizes from a forward pass (hooks), not from the order of a Sequential.",
        hint_zh="输出大小取自一次前向计算（钩子），不要依赖 Sequential 的次序。",
    )
    def test_matches_reference(self, student: Any, reference: Any) -> None:
        """It agrees with the reference for any nets: own classes, no biases, groups, frozen layers, oblong kernels."""
        for big, small in (("wide", "lenet"), ("wider", "lenet in eval mode"), ("small", "flat"), ("wide", "tiny")):
            assert_close(compared(student, big, small), compared(reference, big, small))

    @weight(2)
    @lesson(
        zh="网络保持原样：模式、参数、缓冲区、钩子、梯度；再调用一次结果相同。",
        hint="Run it in eval mode (train mode moves running statistics), then put the mode back and remove the hooks.",
        hint_zh="前向计算时用评估模式（训练模式会移动滑动统计量），之后恢复原来的模式；移除钩子。",
    )
    def test_leaves_nets_alone(self, student: Any) -> None:
        """The nets stay as they were: mode, parameters, buffers, hooks, gradients; a second call gives the same."""
        for big_name, small_name in (("wide", "lenet"), ("wider", "lenet in eval mode")):
            big, small = (run(student, "ch22_alexnet.counted", name) for name in (big_name, small_name))
            before = [run(student, "ch22_alexnet.snapshot", net) for net in (big, small)]
            first = student.compare_with_lenet(big, small)
            for net, old in zip((big, small), before, strict=True):
                assert_unchanged(run(student, "ch22_alexnet.snapshot", net), old)
            assert_close(student.compare_with_lenet(big, small), first)
