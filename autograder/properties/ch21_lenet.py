"""What right answers of chapter 21 (LeNet) do."""

from __future__ import annotations

import functools
import math
from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.nn.functional import cross_entropy

from autograder.asserts import (
    assert_close,
    assert_count,
    assert_equal,
    assert_mean,
    assert_scalar,
    assert_tensor,
    assert_that,
)
from autograder.marks import exercise, gpu, lesson, weight
from autograder.student import on_device, run, vjp

CPU = torch.device("cpu")
SHAPES = [(6, 1, 5, 5), (6,), (16, 6, 5, 5), (16,), (120, 400), (120,), (84, 120), (84,), (10, 84), (10,)]
"""The shapes of LeNet's parameters."""


def images(n: int, seed: int) -> Tensor:
    """Return n pictures (n, 1, 28, 28) of quarters in −2 … 2."""
    return torch.randint(-8, 9, (n, 1, 28, 28), generator=torch.Generator().manual_seed(seed)) / 4


def build(side: Any, kind: str, seed: int | None = None, scale: float = 1.0) -> Any:
    """Return a new net of a kind on a side, filled by shape if a seed is given."""
    net = run(side, "ch21_lenet.make_net", kind)
    if seed is not None:
        run(side, "common.fill_by_shape", net, seed, scale)
    return net


@exercise("lenet")
class TestLenet:
    @lesson(
        zh="对 n 张 28×28 的图片给出 n 行 10 个得分。",
        hint="Count the sizes through: 28 → 28 → 14 → 10 → 5, then flatten to 16·5·5 = 400.",
        hint_zh="把大小一路数下来：28 → 28 → 14 → 10 → 5，然后展平为 16·5·5 = 400。",
    )
    @settings(max_examples=3)
    @given(n=st.integers(1, 3))
    def test_output_shape(self, student: Any, n: int) -> None:
        """For n pictures of 28×28 it gives n rows of 10 scores."""
        assert_tensor(student.lenet()(torch.zeros(n, 1, 28, 28)), shape=(n, 10), dtype=torch.float32)

    @lesson(
        zh="参数共 61706 个，形状与书中一致，都可以训练，都是有限的数。",
        hint="Two convolutions 5×5 with 6 and 16 channels, three linear layers 120, 84, 10, all with bias.",
        hint_zh="两个 5×5 的卷积层（6 和 16 个通道），三个全连接层 120、84、10，都有偏置。",
    )
    def test_parameters(self, student: Any) -> None:
        """It has 61,706 parameters in the book's shapes, all trainable, all finite."""
        net = student.lenet()
        net(torch.zeros(1, 1, 28, 28))
        found = sorted(run(student, "common.parameter_shapes", net))
        assert_that(
            found == sorted(SHAPES),
            f"Its parameters have the shapes {found}, expected {sorted(SHAPES)}.",
            f"它的参数形状是 {found}，应为 {sorted(SHAPES)}。",
        )
        assert_that(
            all(run(student, "ch21_lenet.requires_grad", net)),
            "A parameter does not require a gradient: it would never learn.",
            "有参数不需要梯度：它永远学不到东西。",
        )
        finite = all(bool(p.isfinite().all()) for p in run(student, "common.state", net).values())
        assert_that(finite, "A parameter starts as NaN or infinity.", "有参数的初值是 NaN 或无穷大。")

    @lesson(
        zh="权重全为常数时，可以一层一层手算：每个 sigmoid 都在应有的位置。",
        hint="A sigmoid follows each convolution and the first two linear layers, and none the last.",
        hint_zh="每个卷积层和前两个全连接层之后各有一个 sigmoid，最后一层之后没有。",
    )
    @given(
        b=st.sampled_from([0.0, 1.0, -2.0]),
        w=st.sampled_from([0.0, 0.01, -0.02]),
        d=st.sampled_from([0.005, -0.01]),
        e=st.sampled_from([0.01, -0.02]),
    )
    def test_constant_weights_by_hand(self, student: Any, b: float, w: float, d: float, e: float) -> None:
        """With constant weights it can be computed by hand, layer by layer: every sigmoid is in its place."""
        net = student.lenet()
        values = [
            ((6,), b),
            ((16, 6, 5, 5), w),
            ((16,), 0.5),
            ((120, 400), d),
            ((120,), 0.25),
            ((84, 120), e),
        ]
        values += [((10, 84), 0.125), ((10,), -1.0)]
        run(student, "ch21_lenet.fill_shapes", net, values, torch.zeros(1, 1, 28, 28))

        def sigmoid(x: float) -> float:
            return 1 / (1 + math.exp(-x))

        # The first convolution's weights are 0: its output is the bias everywhere, and so on.
        second = sigmoid(150 * w * sigmoid(b) + 0.5)
        third = sigmoid(400 * d * second + 0.25)
        score = 84 * 0.125 * sigmoid(120 * e * third) - 1
        assert_close(net(images(2, 1)), torch.full((2, 10), score), terms=400, scale=11.0)

    @weight(3)
    @lesson(
        zh="对任何权重和图片，都与参考网络计算同样的函数。",
        hint="Padding 2 in the first convolution only; sigmoid, not ReLU; then average, not max, pooling.",
        hint_zh="只有第一个卷积层填充 2；用 sigmoid，不是 ReLU 或 tanh；之后是平均汇聚，不是最大汇聚。",
    )
    @settings(max_examples=10)
    @given(seed=st.integers(0, 999), n=st.integers(1, 3), training=st.booleans())
    def test_matches_reference(self, student: Any, reference: Any, seed: int, n: int, training: bool) -> None:
        """It computes the reference's function for any weights and pictures."""
        X, results = images(n, seed), []
        for side in (student, reference):
            net = side.lenet()
            run(side, "ch21_lenet.fill", net, seed, 0.3, torch.zeros(1, 1, 28, 28))
            net.train(training)
            results.append(net(X))
        assert_close(results[0], results[1], terms=400, scale=4.0)

    @lesson(
        zh="梯度到达输入和全部参数。",
        hint="Do not detach; let every layer take part in the forward pass.",
        hint_zh="不要 detach；让每一层都参与前向计算。",
    )
    @settings(max_examples=3)
    @given(seed=st.integers(0, 999))
    def test_gradient(self, student: Any, reference: Any, seed: int) -> None:
        """The gradient reaches the input and every parameter."""
        X, results = images(2, seed), []
        for side in (student, reference):
            net = side.lenet()
            run(side, "ch21_lenet.fill", net, seed, 0.3, torch.zeros(1, 1, 28, 28))
            results.append((vjp(net, X)[0], run(side, "ch21_lenet.gradients", net, X)))
        assert_close(results[0], results[1], terms=800, scale=8.0)

    @lesson(
        zh="每次调用都给出一个新的网络。",
        hint="Build the layers inside the function.",
        hint_zh="在函数内部构造各层。",
    )
    def test_new_net_every_time(self, student: Any) -> None:
        """Every call gives a new network."""
        X = torch.zeros(1, 1, 28, 28)
        one, two = student.lenet(), student.lenet()
        run(student, "ch21_lenet.fill_shapes", one, [((10,), 1.0)], X)
        run(student, "ch21_lenet.fill_shapes", two, [((10,), 2.0)], X)
        assert_close(one(X), torch.ones(1, 10))

    @gpu
    @lesson(zh="移到 CUDA 上后结果与 CPU 相同。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA, it gives the CPU's numbers."""
        net = student.lenet()
        run(student, "ch21_lenet.fill", net, 1, 0.3, torch.zeros(1, 1, 28, 28))
        X = images(2, 1)
        expected = net(X).detach()
        run(student, "common.to_device", net, "cuda")
        # Convolutions on CUDA may use TF32, with 10 bits: the sums are then right to about 1e-2.
        told = on_device("cuda", net, X)
        assert_equal(told["devices"], ["cuda"])
        assert_that(
            float((told["value"].detach() - expected).abs().max()) < 2e-2,
            "The scores on CUDA differ from those on the CPU.",
            "CUDA 上的得分与 CPU 上的不同。",
        )


STACKS: dict[str, list[tuple[int, ...]]] = {
    "book": [(1, 1, 28, 28), (3, 1, 28, 28)],
    "normalised images": [(1, 2, 6, 6), (2, 2, 5, 7)],
    "nested": [(1, 2, 4, 5), (2, 2, 6, 3)],
    "hooked": [(1, 4), (5, 4)],
    "one": [(2, 3, 4, 5)],
    "equal layers": [(1, 4), (3, 4)],
}


def stacks() -> st.SearchStrategy[tuple[str, tuple[int, ...]]]:
    """Kinds of Sequential with the shape of an input."""
    return st.sampled_from([(kind, shape) for kind, sizes in STACKS.items() for shape in sizes])


def assert_shapes(got: Any, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    """Fail unless `got` is the list of names and shapes."""
    assert_that(
        isinstance(got, list | tuple) and len(got) == len(expected),
        f"The result should be a list of {len(expected)} pairs, one for each child.",
        f"结果应是 {len(expected)} 对组成的列表，每个子层一对。",
        got=got,
        expected=expected,
    )
    for pair, (name, shape) in zip(got, expected, strict=True):
        good = isinstance(pair, list | tuple) and len(pair) == 2 and pair[0] == name
        good = good and isinstance(pair[1], list | tuple) and tuple(pair[1]) == tuple(shape)
        assert_that(
            good,
            f"An entry is {pair!r}, expected {(name, tuple(shape))!r}.",
            f"有一项是 {pair!r}，应为 {(name, tuple(shape))!r}。",
            got=got,
            expected=expected,
        )


@exercise("layer_shapes")
class TestLayerShapes:
    @lesson(
        zh="对书中那样的网络，逐层列出类名和输出形状。",
        hint="Send an input through, layer by layer; note type(layer).__name__ and tuple(X.shape).",
        hint_zh="把一个输入逐层送进去；每一层之后记下 type(layer).__name__ 和 tuple(X.shape)。",
    )
    @settings(max_examples=3)
    @given(n=st.integers(1, 3))
    def test_book_net(self, student: Any, n: int) -> None:
        """For a net like the book's, it lists class names and output shapes layer by layer."""
        expected = [
            ("Conv2d", (n, 2, 28, 28)),
            ("Sigmoid", (n, 2, 28, 28)),
            ("AvgPool2d", (n, 2, 14, 14)),
            ("Conv2d", (n, 3, 10, 10)),
            ("Sigmoid", (n, 3, 10, 10)),
            ("AvgPool2d", (n, 3, 5, 5)),
            ("Flatten", (n, 75)),
            ("Linear", (n, 8)),
            ("Sigmoid", (n, 8)),
            ("Linear", (n, 4)),
        ]
        assert_shapes(student.layer_shapes(build(student, "book"), (n, 1, 28, 28)), expected)

    @weight(2)
    @lesson(
        zh="对任何 Sequential 都对：子层本身可以是 Sequential 或自己写的模块，每个子层一项。",
        hint="Only the direct children count; do not unfold a Sequential inside the Sequential.",
        hint_zh="只算直接的子层；不要展开 Sequential 里面的 Sequential。",
    )
    @given(case=stacks())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[str, tuple[int, ...]]) -> None:
        """It is right for any Sequential: one entry for each child, be it a Sequential itself."""
        kind, shape = case
        expected = reference.layer_shapes(build(reference, kind), shape)
        assert_shapes(student.layer_shapes(build(student, kind), shape), expected)

    @weight(2)
    @lesson(
        zh="网络保持原样：模式、参数、移动统计量、钩子和梯度。",
        hint="Switch to eval mode and back; in train mode a BatchNorm would update its statistics. "
        "Remove the hooks you add.",
        hint_zh="切换到评估模式，再恢复原来的模式；训练模式下 BatchNorm 会更新统计量。自己加的钩子要移除。",
    )
    @given(case=stacks(), training=st.booleans())
    def test_leaves_the_net_alone(self, student: Any, case: tuple[str, tuple[int, ...]], training: bool) -> None:
        """The net stays as it was: mode, parameters, running statistics, hooks, gradients."""
        kind, shape = case
        net = build(student, kind)
        net.train(training)
        before = run(student, "ch21_lenet.condition", net)
        student.layer_shapes(net, shape)
        assert_unchanged(before, run(student, "ch21_lenet.condition", net))


def assert_unchanged(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Fail unless two conditions of a net are the same, bit for bit."""
    for key, old in before.items():
        new = after[key]
        same = len(old) == len(new) and all(
            torch.equal(a, b) if isinstance(a, Tensor) else a == b for a, b in zip(old, new, strict=True)
        )
        assert_that(
            same,
            f"Afterwards the net's {key} are not as they were.",
            f"之后网络的 {key} 与原来不同。",
            got=new,
            expected=old,
        )


DRAWN = {"first.weight", "many.0.weight", "many.1.deep.0.weight", "inner.0.0.weight"}
"""The weights of Linear and Conv2d layers in the net "mixed"."""


def bound(shape: tuple[int, ...]) -> float:
    """Return Xavier's bound for a weight of this shape."""
    field = math.prod(shape[2:])
    return math.sqrt(6 / ((shape[0] + shape[1]) * field))


def assert_uniform(w: Tensor) -> None:
    """Fail unless the elements look drawn uniformly within Xavier's bound.

    Three statistics, each with a false-alarm rate of 2e-9.
    """
    a = bound(tuple(w.shape))
    worst = float(w.abs().max())
    assert_that(
        worst <= a * (1 + 1e-6),
        f"A weight of shape {tuple(w.shape)} has an element of size {worst:.4g}; Xavier's bound is {a:.4g}.",
        f"形状为 {tuple(w.shape)} 的权重有大小为 {worst:.4g} 的元素；Xavier 的界是 {a:.4g}。",
    )
    assert_mean(w, 0.0, a / math.sqrt(3))
    assert_mean(w.double() ** 2, a**2 / 3, a**2 * math.sqrt(1 / 5 - 1 / 9))
    assert_count(int((w.abs() < a / 2).sum()), w.numel(), 0.5)


@exercise("init_weights")
class TestInitWeights:
    @weight(2)
    @lesson(
        zh="每个 Linear 和 Conv2d 的权重在 ±√(6/(n_in + n_out)) 内均匀分布；对卷积，n 要乘以核的大小。",
        hint="Uniformly, not from a normal distribution. Convolution: n_in = ci·kh·kw, n_out = co·kh·kw.",
        hint_zh="要均匀抽取，不是正态分布。对卷积层，n_in = ci·kh·kw，n_out = co·kh·kw。",
    )
    @given(kind=st.sampled_from(["wide", "wide images", "bare linear", "bare images", "double"]))
    def test_is_xavier_uniform(self, student: Any, kind: str) -> None:
        """The weights of every Linear and Conv2d are uniform within ±√(6/(n_in + n_out))."""
        net = build(student, kind)
        run(student, "ch21_lenet.fill_all", net, 7.0)
        student.init_weights(net)
        for name, value in run(student, "common.state", net).items():
            if name.endswith("weight"):
                assert_uniform(value)

    @weight(2)
    @lesson(
        zh="只改变 Linear 和 Conv2d 的权重，不管嵌套多深；偏置和别的模块保持不变。",
        hint="Walk through net.modules() (or net.apply), and ask for the kind of each module.",
        hint_zh="遍历 net.modules()（或用 net.apply），并判断每个模块的类型。",
    )
    def test_touches_the_right_ones(self, student: Any) -> None:
        """Only weights of Linear and Conv2d layers change, however nested; biases and other modules stay."""
        net = build(student, "mixed")
        run(student, "ch21_lenet.fill_all", net, 7.0)
        before = run(student, "common.state", net)
        student.init_weights(net)
        for name, value in run(student, "common.state", net).items():
            if name in DRAWN:
                inside = float(value.abs().max()) <= bound(tuple(value.shape)) * (1 + 1e-6)
                assert_that(
                    inside,
                    f"{name} is not initialised within Xavier's bound.",
                    f"{name} 没有在 Xavier 的界内初始化。",
                )
            else:
                assert_that(
                    torch.equal(value, before[name]),
                    f"{name} was changed, but it is no weight of a Linear or Conv2d layer.",
                    f"{name} 被改变了，但它不是 Linear 或 Conv2d 的权重。",
                )

    @lesson(
        zh="对书中那样的网络：偏置保持不变，权重在参考答案的界内抽取。",
        hint="Try it on your lenet(): the second convolution's bound is about 0.104.",
        hint_zh="用你的 lenet() 试试：第二个卷积层的界约为 0.104。",
    )
    def test_on_lenet(self, student: Any, reference: Any) -> None:
        """On the book's plan it leaves the biases and draws the weights within the reference's bounds."""
        states = []
        for side in (student, reference):
            net = build(side, "book")
            run(side, "ch21_lenet.fill_all", net, 7.0)
            side.init_weights(net)
            states.append(run(side, "common.state", net))
        for name, expected in states[1].items():
            if name.endswith("bias"):
                assert_equal(states[0][name], expected)
            else:
                assert_that(
                    0 < float(states[0][name].abs().max()) <= bound(tuple(expected.shape)) * (1 + 1e-6),
                    f"{name} is not initialised within Xavier's bound.",
                    f"{name} 没有在 Xavier 的界内初始化。",
                )

    @lesson(
        zh="原地改变：参数仍是同样的对象，没有计算图，仍需要梯度。",
        hint="Write into the weight, under torch.no_grad or with nn.init; keep the same nn.Parameter.",
        hint_zh="写入权重本身，在 torch.no_grad 下或用 nn.init；保留原来的 nn.Parameter。",
    )
    @given(kind=st.sampled_from(["book", "mixed", "bare linear"]))
    def test_in_place(self, student: Any, kind: str) -> None:
        """It works in place: the same parameters, without a graph, still requiring a gradient."""
        told = run(student, "ch21_lenet.in_place", student.init_weights, build(student, kind))
        assert_that(
            not told["replaced"],
            f"Another parameter was put in the place of {told['replaced']}: an optimiser would miss it.",
            f"{told['replaced']} 被换成了别的参数：优化器会找不到它。",
        )
        assert_that(
            not told["with_graph"],
            f"These parameters carry a graph or no longer require a gradient: {told['with_graph']}.",
            f"这些参数带有计算图，或不再需要梯度：{told['with_graph']}。",
        )

    @lesson(
        zh="随机性来自 torch 的全局生成器；每一层、每次调用都重新抽取。",
        hint="Set no seed and make no generator of your own.",
        hint_zh="不要设种子，也不要另建生成器。",
    )
    def test_draws_anew(self, student: Any) -> None:
        """It draws from torch's global generator, anew for every layer and at every call."""
        first, again, later = run(student, "ch21_lenet.replayed", student.init_weights, build(student, "twins"))
        assert_that(
            all(torch.equal(a, b) for a, b in zip(first, again, strict=True)),
            "The same state of torch's generator gave other weights.",
            "torch 生成器的同一状态给出了不同的权重。",
        )
        assert_that(
            not torch.equal(first[0], later[0]),
            "A second call gave the same weights.",
            "第二次调用给出了同样的权重。",
        )
        assert_that(not torch.equal(first[0], first[2]), "Two layers got the same weights.", "两层得到了同样的权重。")

    @gpu
    @lesson(zh="对 CUDA 上的网络同样有效。")
    def test_on_cuda(self, student: Any) -> None:
        """It works for a net on CUDA."""
        net = build(student, "wide")
        run(student, "common.to_device", net, "cuda")
        student.init_weights(net)
        for name, value in run(student, "common.state", net).items():
            if name.endswith("weight"):
                assert_uniform(value.cpu())


def points(n: int, seed: int) -> tuple[Tensor, Tensor]:
    """Return n points of the plane (n, 2) and class numbers 0 … 2."""
    maker = torch.Generator().manual_seed(seed)
    return torch.randn(n, 2, generator=maker), torch.randint(0, 3, (n,), generator=maker)


def batches_of(X: Tensor, y: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    """Cut examples into batches; the last one may be short."""
    return [(X[k : k + size], y[k : k + size]) for k in range(0, len(y), size)]


SCORES = torch.tensor([[1.0, 2.0], [0.0, -1.0], [3.0, 5.0], [2.0, 1.0], [-1.0, 4.0]])
"""Read as scores of two classes: 1, 0, 1, 0, 1."""


def assert_fraction(got: Any, expected: float) -> None:
    """Fail unless a fraction, perhaps rounded to float32, is right."""
    assert_scalar(got, expected, dtype=torch.float32)


@exercise("evaluate_accuracy_on")
class TestEvaluateAccuracyOn:
    @lesson(
        zh="手算：4 个中对 3 个，再 1 个中对 0 个，精度是 3/5。",
        hint="Add up right answers and examples; averaging the batches gives short ones too much weight.",
        hint_zh="累计答对的个数和样本数；对各批精度取平均会让小的批占太大的比重。",
    )
    def test_uneven_batches_by_hand(self, student: Any) -> None:
        """By hand: 3 of 4 right, then 0 of 1, give 3/5."""
        net = build(student, "no parameters")
        net.eval()  # this net turns scores round in eval mode
        batches = [(-SCORES[:4], torch.tensor([1, 0, 1, 1])), (-SCORES[4:], torch.tensor([0]))]
        assert_fraction(student.evaluate_accuracy_on(net, batches), 0.6)
        assert_fraction(student.evaluate_accuracy_on(net, batches, torch.device("cpu")), 0.6)
        assert_fraction(student.evaluate_accuracy_on(net, batches, device="cpu"), 0.6)

    @lesson(
        zh="在评估模式下运行，之后恢复原来的模式，不管是哪一种。",
        hint="Note net.training, call net.eval(), and at the end net.train(what it was).",
        hint_zh="记下 net.training，调用 net.eval()，最后 net.train(原来的值)。",
    )
    @given(kind=st.sampled_from(["no parameters", "dropout"]), training=st.booleans(), labels=st.integers(0, 31))
    def test_runs_in_eval_mode(self, student: Any, kind: str, training: bool, labels: int) -> None:
        """It runs in eval mode and puts the mode back, whichever it was."""
        y = torch.tensor([labels >> k & 1 for k in range(5)])
        net = build(student, kind)
        net.train(training)
        before = run(student, "ch21_lenet.condition", net)
        right = float((SCORES.argmin(1) == y).double().mean())
        assert_fraction(student.evaluate_accuracy_on(net, batches_of(SCORES, y, 2)), right)
        assert_unchanged(before, run(student, "ch21_lenet.condition", net))

    @lesson(
        zh="不记录计算图。",
        hint="Wrap the loop in torch.no_grad().",
        hint_zh="把循环放在 torch.no_grad() 里。",
    )
    @given(training=st.booleans())
    def test_records_no_graph(self, student: Any, training: bool) -> None:
        """It records no graph, and leaves the parameters and their gradients alone."""
        net = build(student, "watch", seed=1)
        net.train(training)
        before = run(student, "ch21_lenet.condition", net)
        student.evaluate_accuracy_on(net, batches_of(SCORES, torch.tensor([0, 1, 0, 1, 0]), 2))
        assert_that(
            not any(net.graphs),
            "A graph was recorded while the net ran.",
            "网络运行时记录了计算图。",
        )
        assert_unchanged(before, run(student, "ch21_lenet.condition", net))

    @lesson(
        zh="data_iter 可以是任何可迭代的对象：列表、只能走一遍的生成器、DataLoader。",
        hint="Only loop over it: no len(), no indexing, no second pass; a batch may be a list or a tuple.",
        hint_zh="只对它做循环：不要用 len()、下标或第二遍；一个小批量可以是列表或元组。",
    )
    @given(seed=st.integers(0, 99), size=st.integers(1, 8))
    def test_any_iterable(self, student: Any, seed: int, size: int) -> None:
        """data_iter may be any iterable: a list, a generator, a DataLoader."""
        X, y = points(7, seed)
        X = torch.cat([X, X.sum(1, keepdim=True)], 1)  # three scores each
        right = float((X.argmin(1) == y).double().mean())
        net = build(student, "no parameters")
        pairs = batches_of(X, y, size)
        assert_fraction(student.evaluate_accuracy_on(net, run(student, "ch21_lenet.stream", pairs)), right)
        assert_fraction(student.evaluate_accuracy_on(net, run(student, "ch21_lenet.loader", X, y, size)), right)
        assert_fraction(student.evaluate_accuracy_on(net, [list(pair) for pair in pairs]), right)

    @weight(2)
    @lesson(
        zh="对任何网络和小批量都与参考答案相同。",
        hint="Take the argmax over the classes of each row; compare with the labels of the same batch.",
        hint_zh="对每一行在类别上取 argmax；与同一批的标签比较。",
    )
    @given(
        kind=st.sampled_from(["linear", "hidden", "flip", "normalised"]),
        seed=st.integers(0, 999),
        n=st.integers(1, 9),
        size=st.integers(1, 5),
    )
    def test_matches_reference(self, student: Any, reference: Any, kind: str, seed: int, n: int, size: int) -> None:
        """It agrees with the reference for any net and batches."""
        pairs = batches_of(*points(n, seed), size)
        expected = reference.evaluate_accuracy_on(build(reference, kind, seed), pairs)
        net = build(student, kind, seed)
        before = run(student, "ch21_lenet.condition", net)
        assert_fraction(student.evaluate_accuracy_on(net, pairs), float(expected))
        assert_unchanged(before, run(student, "ch21_lenet.condition", net))

    @gpu
    @lesson(zh="网络在 CUDA 上时，默认在 CUDA 上计算。")
    def test_on_cuda(self, student: Any) -> None:
        """With the net on CUDA, it computes there by default."""
        X, y = points(9, 3)
        net = build(student, "linear", seed=1)
        expected = float(student.evaluate_accuracy_on(net, batches_of(X, y, 4)))
        run(student, "common.to_device", net, "cuda")
        assert_fraction(student.evaluate_accuracy_on(net, batches_of(X, y, 4)), expected)
        assert_fraction(student.evaluate_accuracy_on(net, batches_of(X, y, 4), torch.device("cuda")), expected)


KEYS = ("train_loss", "train_acc", "test_acc")


@functools.cache
def digits() -> tuple[Tensor, Tensor]:
    """Return 900 of scikit-learn's handwritten digits, (n, 1, 8, 8) in [0, 1], and their labels."""
    from sklearn.datasets import load_digits

    data = load_digits()
    # They are ordered by writer: without mixing, the test set would be other people's hands.
    order = torch.randperm(len(data.target), generator=torch.Generator().manual_seed(0))[:900]
    pictures = torch.tensor(data.images, dtype=torch.float32).unsqueeze(1) / 16
    return pictures[order], torch.tensor(data.target)[order]


def assert_history(got: Any, expected: list[dict[str, float]], terms: int = 256) -> None:
    """Fail unless the records of the epochs are the expected ones."""
    assert_that(
        isinstance(got, list | tuple) and len(got) == len(expected),
        f"The result should be a list of {len(expected)} dicts, one for each epoch.",
        f"结果应是 {len(expected)} 个字典组成的列表，每轮一个。",
        got=got,
        expected=expected,
    )
    for epoch, (record, wanted) in enumerate(zip(got, expected, strict=True), 1):
        for key, value in wanted.items():
            assert_that(
                isinstance(record, dict) and key in record,
                f"The record of epoch {epoch} has no {key!r}.",
                f"第 {epoch} 轮的记录没有 {key!r}。",
                got=record,
            )
            assert_scalar(record[key], value, dtype=torch.float32, terms=terms)


def fit(side: Any, net: Any, pairs: Any, test: Any, num_epochs: int, lr: float) -> Any:
    """Train on the CPU."""
    return side.train(net, pairs, test, num_epochs, lr, CPU)


@exercise("train")
class TestTrain:
    @weight(2)
    @lesson(
        zh="从零开始的线性网络，三批相同的样本：第一轮的损失可以手算。",
        hint="Mean cross-entropy of the raw scores, zero the gradients, backward, w ← w − lr·g. "
        "Record the loss before each step.",
        hint_zh="对原始得分求平均交叉熵，梯度清零，反向传播，w ← w − lr·g。损失在每次更新之前记录。",
    )
    def test_three_steps_by_hand(self, student: Any) -> None:
        """From zeros, with three equal batches, the losses of the first epoch can be computed by hand."""
        net = build(student, "linear")
        run(student, "ch21_lenet.fill_shapes", net, [((3,), 0.0)], torch.zeros(1, 2))
        # Classes 0 and 1 share all the probability: class 2's bias is far below.
        run(student, "common.put", net, "bias", torch.tensor([0.0, 0.0, -60.0]))
        batch = (torch.tensor([[1.0, 0.0], [1.0, 0.0]]), torch.tensor([0, 0]))
        test = [(torch.tensor([[1.0, 0.0], [1.0, 0.0]]), torch.tensor([0, 1]))]
        # Scores s and −s: the loss is ln(1 + e^(−2s)), and weight and bias of either move by
        # 1 − p = 1/(1 + e^(2s)). So s goes from 0 to 1 and from there to 1 + 2/(1 + e²).
        scores = [0.0, 1.0, 1 + 2 / (1 + math.exp(2))]
        loss = sum(math.log(1 + math.exp(-2 * s)) for s in scores) / 3
        got = fit(student, net, [batch] * 3, test, 1, 1.0)
        assert_history(got, [{"train_loss": loss, "train_acc": 1.0, "test_acc": 0.5}])

    @lesson(
        zh="学习率为 0 时什么都学不到：参数不变，每轮的记录都是网络原有的损失和精度，按样本平均。",
        hint="Weight each batch by its size; reset the sums at every epoch; do not initialise the net anew.",
        hint_zh="按批的大小加权；每轮开始时把累计清零；不要重新初始化网络。",
    )
    @settings(max_examples=12)
    @given(seed=st.integers(0, 999), n=st.integers(3, 8), size=st.integers(1, 4), num_epochs=st.integers(1, 3))
    def test_rate_zero_only_measures(self, student: Any, seed: int, n: int, size: int, num_epochs: int) -> None:
        """With lr 0 nothing is learnt: each epoch records the net's own loss and accuracy, per example."""
        X, y = points(n, seed)
        X_test, y_test = points(5, seed + 1)
        net = build(student, "linear", seed)
        before = run(student, "common.state", net)

        def scores(X: Tensor) -> Tensor:
            return torch.nn.functional.linear(X, before["weight"], before["bias"])

        record = {
            "train_loss": float(cross_entropy(scores(X), y)),
            "train_acc": float((scores(X).argmax(1) == y).double().mean()),
            "test_acc": float((scores(X_test).argmax(1) == y_test).double().mean()),
        }
        got = fit(student, net, batches_of(X, y, size), batches_of(X_test, y_test, 2), num_epochs, 0.0)
        assert_history(got, [record] * num_epochs)
        assert_equal(run(student, "common.state", net)["weight"], before["weight"])
        assert_equal(run(student, "common.state", net)["bias"], before["bias"])

    @lesson(
        zh="训练在训练模式下进行，测试在评估模式下进行，每一轮都如此，不管网络交来时是什么模式。",
        hint="Call net.train() at the start of every epoch, not once.",
        hint_zh="每一轮开始时都调用 net.train()，而不是只调用一次。",
    )
    def test_modes(self, student: Any) -> None:
        """It trains in train mode and tests in eval mode, in every epoch, whatever mode the net comes in."""
        net = build(student, "flip")  # turns the scores round in eval mode
        run(student, "ch21_lenet.fill_shapes", net, [((3,), 0.0)], torch.zeros(1, 2))
        X = torch.tensor([[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]])
        train, test = [(X, torch.tensor([0, 0, 0]))], [(X, torch.tensor([0, 1, 2]))]
        got = fit(student, net, train, test, 4, 1.0)
        # Once the net scores class 0 best in train mode, it scores it worst in eval mode.
        for record in assert_records(got, 4)[1:]:
            assert_fraction(record["train_acc"], 1.0)
        worst = [(X, torch.tensor([0, 0, 0]))]
        for handed_over in (True, False):
            net.train(handed_over)  # its mode when it comes does not matter
            for record in assert_records(fit(student, net, train, worst, 3, 0.1), 3):
                assert_fraction(record["train_acc"], 1.0)
                assert_fraction(record["test_acc"], 0.0)

    @weight(2)
    @lesson(
        zh="它在 scikit-learn 的手写数字上训练一个小卷积网络：损失下降，精度超过 0.85。",
        hint="Does the loss fall at all? If slowly: mean loss, zeroed gradients, every batch in every epoch.",
        hint_zh="损失下降了吗？如果降得慢：检查平均损失、梯度清零、每轮是否用了所有的批。",
    )
    def test_learns_digits(self, student: Any) -> None:
        """On scikit-learn's handwritten digits a small convolutional net learns: accuracy above 0.85."""
        X, y = digits()
        net = build(student, "digits", seed=6, scale=0.2)
        train, test = batches_of(X[:600], y[:600], 20), batches_of(X[600:], y[600:], 100)
        got = assert_records(fit(student, net, train, test, 10, 0.3), 10)
        losses = [float(record["train_loss"]) for record in got]
        assert_that(
            losses[-1] < 0.5 * losses[0],
            f"The training loss went from {losses[0]:.3g} to {losses[-1]:.3g}, expected less than half.",
            f"十轮中训练损失从 {losses[0]:.3g} 到 {losses[-1]:.3g}，应降到一半以下。",
        )
        for key in ("train_acc", "test_acc"):
            accuracy = float(got[-1][key])
            assert_that(
                0.85 < accuracy <= 1,
                f"After ten epochs {key} is {accuracy:.3g}, expected above 0.85.",
                f"十轮之后 {key} 是 {accuracy:.3g}，应大于 0.85。",
            )
        # The net that was given is the one that learnt, and it is on the device.
        right = float((net(X[600:]).detach().argmax(1) == y[600:]).double().mean())
        assert_fraction(got[-1]["test_acc"], right)

    @weight(3)
    @lesson(
        zh="每一轮的记录和训练后的参数都与参考答案相同。",
        hint="Plain SGD: no momentum, no decay. Loss and accuracy are those before each step.",
        hint_zh="普通的 SGD：没有动量，没有权重衰退。损失和精度取自每次更新之前的前向计算。",
    )
    @settings(max_examples=16)
    @given(
        kind=st.sampled_from(["linear", "hidden", "flip", "normalised"]),
        seed=st.integers(0, 999),
        n=st.sampled_from([5, 6, 8, 11]),
        num_epochs=st.integers(1, 3),
        lr=st.sampled_from([0.1, 0.5, 1.0]),
        ready_made=st.booleans(),
    )
    def test_matches_reference(
        self,
        student: Any,
        reference: Any,
        kind: str,
        seed: int,
        n: int,
        num_epochs: int,
        lr: float,
        ready_made: bool,
    ) -> None:
        """The records of every epoch and the trained parameters are the reference's."""
        X, y = points(n, seed)
        test = batches_of(*points(7, seed + 1), 3)
        results = []
        for side in (student, reference):
            net = build(side, kind, seed)
            pairs = run(side, "ch21_lenet.loader", X, y, 3) if ready_made else batches_of(X, y, 3)
            history = fit(side, net, pairs, test, num_epochs, lr)
            results.append((history, run(side, "common.state", net)))
        assert_history(results[0][0], results[1][0])
        for name, expected in results[1][1].items():
            assert_close(results[0][1][name], expected, terms=256)

    @gpu
    @lesson(zh="在 CUDA 上训练，结果与 CPU 相近，网络最后在 CUDA 上。")
    def test_on_cuda(self, student: Any) -> None:
        """It trains on CUDA, with the CPU's numbers, and the net ends there."""
        X, y = points(11, 1)
        pairs, test = batches_of(X, y, 4), batches_of(*points(7, 2), 3)
        expected = fit(student, build(student, "hidden", 1), pairs, test, 2, 0.1)
        net = build(student, "hidden", 1)
        got = student.train(net, pairs, test, 2, 0.1, torch.device("cuda"))
        for mine, wanted in zip(assert_records(got, 2), expected, strict=True):
            # Matrix products may use TF32 there: three digits are right.
            assert_that(
                abs(float(mine["train_loss"]) - float(wanted["train_loss"])) < 1e-2,
                "The losses on CUDA differ from those on the CPU.",
                "CUDA 上的损失与 CPU 上的不同。",
            )
        assert_equal(on_device("cuda", net, X)["devices"], ["cuda"])
        where = run(student, "ch21_lenet.devices", net)
        assert_equal(where, ["cuda"])


def assert_records(got: Any, num_epochs: int) -> list[dict[str, Any]]:
    """Fail unless `got` is a list of that many dicts with the three keys; return it."""
    good = isinstance(got, list | tuple) and len(got) == num_epochs
    good = good and all(isinstance(record, dict) and set(KEYS) <= set(record) for record in got)
    assert_that(
        good,
        f"The result should be a list of {num_epochs} dicts with the keys {', '.join(KEYS)}.",
        f"结果应是 {num_epochs} 个字典组成的列表，键为 {', '.join(KEYS)}。",
        got=got,
    )
    return list(got)
