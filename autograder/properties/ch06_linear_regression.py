"""What right answers of chapter 6 (linear regression) do."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_close,
    assert_count,
    assert_equal,
    assert_gradient,
    assert_mean,
    assert_same_on_cuda,
    assert_scalar,
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.bans import LEAST_SQUARES, OPTIMISERS
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.probes import ch06_linear_regression as probes
from autograder.strategies import awkward, dtypes, scalars, shapes, tensors, vectors
from autograder.student import after, on_device, run

GRADIENTS = (probes.bowl, probes.plain_bowl, probes.shifted_bowl, probes.waves, probes.slope, probes.ridge)
LINEAR = ("torch.nn.Linear", "aten::linear")


@exercise("gradient_descent")
class TestGradientDescent:
    @lesson(
        zh="课上的例子：f(w) = w²，从 1 出发，学习率 0.25，走三步：1, 0.5, 0.25, 0.125。",
        hint="Each step is w ← w − lr·grad(w), with the gradient at the present w.",
        hint_zh="每一步是 w ← w − lr·grad(w)，梯度取在当前的 w 处。",
    )
    def test_by_hand(self, student: Any) -> None:
        """The text's example: f(w) = w² from 1 with learning rate 0.25, three steps: 1, 0.5, 0.25, 0.125."""
        got = student.gradient_descent(probes.doubled, torch.tensor([1.0]), 0.25, 3)
        assert_close(got, torch.tensor([[1.0], [0.5], [0.25], [0.125]]))

    @lesson(
        zh="轨迹的形状是 (steps + 1, n)，第一行是 w0；steps 为 0 时只有 w0。",
        hint="Keep a copy of w before the first step and after each one.",
        hint_zh="第一步之前和每一步之后，各保存一份 w。",
    )
    @given(w0=vectors(1, 4), lr=st.sampled_from([0.0, 0.1, 0.5]), steps=st.integers(0, 5))
    def test_shape_and_start(self, student: Any, w0: Tensor, lr: float, steps: int) -> None:
        """The path has shape (steps + 1, n) and starts with w0; without steps it is w0 alone."""
        path = student.gradient_descent(probes.shifted_bowl, w0, lr, steps)
        assert_tensor(path, shape=(steps + 1, len(w0)), dtype=w0.dtype)
        assert_close(path[0].detach(), w0.detach())

    @lesson(
        zh="斜率处处相同时，每一步走得一样长：第 k 行是 w0 − 2k·lr。",
        hint="Do not decay the learning rate; store copies, not the tensor that you go on changing.",
        hint_zh="学习率不要衰减；保存副本，而不是之后还要修改的那个张量。",
    )
    @given(w0=vectors(1, 4, plain=True), lr=st.sampled_from([0.25, 0.5]), steps=st.integers(1, 5))
    def test_equal_steps_on_a_slope(self, student: Any, w0: Tensor, lr: float, steps: int) -> None:
        """Where the slope is the same everywhere all steps are equal: row k is w0 − 2k·lr."""
        expected = torch.stack([w0 - 2 * lr * k for k in range(steps + 1)])
        assert_close(student.gradient_descent(probes.slope, w0, lr, steps), expected)

    @weight(2)
    @lesson(
        zh="对各种梯度，整条轨迹都正确。",
        hint="Ask for the gradient anew at every step, for all coordinates at once.",
        hint_zh="每一步都重新求梯度，所有坐标同时更新。",
    )
    @given(
        f=st.sampled_from(GRADIENTS),
        w0=vectors(1, 4),
        lr=st.sampled_from([0.1, 0.25, 0.5, 0.01]),
        steps=st.integers(0, 6),
    )
    def test_matches_reference(
        self, student: Any, reference: Any, f: Any, w0: Tensor, lr: float, steps: int
    ) -> None:
        """The whole path is right, for gradients of many kinds."""
        expected = reference.gradient_descent(f, w0, lr, steps)
        got = student.gradient_descent(f, w0, lr, steps)
        assert_close(got, expected, terms=64, scale=max(1.0, float(expected.detach().abs().max())))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "gradient_descent", probes.bowl, torch.tensor([1.0, -2.0]), 0.25, 4)


def assert_standard_normal(x: Tensor) -> None:
    """Fail unless these numbers look like independent standard normal ones: mean, variance, share within ±1."""
    x = x.detach().double()
    assert_mean(x, 0.0, 1.0)
    assert_mean(x**2, 1.0, math.sqrt(2))
    assert_count(int((x.abs() < 1).sum()), x.numel(), math.erf(math.sqrt(0.5)))


def assert_unrelated(x: Tensor, y: Tensor) -> None:
    """Fail if two columns of standard normal numbers go together: the mean of products is 0 ± 1/√n."""
    assert_mean(x.detach().double().reshape(-1) * y.detach().double().reshape(-1), 0.0, 1.0)


def residuals(X: Tensor, y: Tensor, w: Tensor, b: float) -> Tensor:
    """Return what the linear model leaves of y, (n,)."""
    return (y.detach().double().reshape(-1) - X.detach().double() @ w.detach().double().reshape(-1)) - b


@exercise("synthetic_data")
class TestSyntheticData:
    @lesson(
        zh="X 的形状是 (n, d)，y 的形状是 (n, 1)；w 为 (d,) 或 (d, 1) 都行，类型与 w 相同。",
        hint="Reshape w to (d, 1) before the product; make random numbers with dtype=w.dtype.",
        hint_zh="相乘之前把 w 变成 (d, 1)；用 dtype=w.dtype 生成随机数。",
    )
    @given(w=shapes(1, 1, 4).flatmap(tensors), column=st.booleans(), b=scalars(), n=st.integers(1, 5))
    def test_shapes(self, student: Any, w: Tensor, column: bool, b: float, n: int) -> None:
        """X is (n, d) and y (n, 1), for w of shape (d,) or (d, 1), in w's dtype."""
        w = w.reshape(-1, 1).detach() if column else w
        X, y = student.synthetic_data(w, b, n)
        assert_tensor(X, shape=(n, len(w)), dtype=w.dtype)
        assert_tensor(y, shape=(n, 1), dtype=w.dtype)

    @lesson(
        zh="没有噪声时，y 恰好等于 Xw + b。",
        hint="Each label uses its own row of X; noise scales only the noise.",
        hint_zh="每个标签用它自己的那一行 X；noise 只影响噪声的大小。",
    )
    @given(w=vectors(1, 4, plain=True), column=st.booleans(), b=scalars(), n=st.integers(1, 6))
    def test_without_noise(self, student: Any, w: Tensor, column: bool, b: float, n: int) -> None:
        """Without noise y is exactly Xw + b."""
        w = w.reshape(-1, 1) if column else w
        X, y = student.synthetic_data(w, b, n, noise=0.0)
        assert_shape(y, (n, 1))
        off = residuals(X, y, w, b).reshape(n, 1)
        # d products of 4 and numbers under 8.
        assert_close(off.to(w.dtype), torch.zeros(n, 1, dtype=w.dtype), scale=32.0)

    # Each statistic below is compared at six standard deviations: about 2e-9 each, under 1e-6 for all of them.
    @lesson(
        zh="X 的元素是相互独立的标准正态随机数。",
        hint="torch.randn, or torch.normal(0, 1, size): one number for each example and feature.",
        hint_zh="用 torch.randn 或 torch.normal(0, 1, size)：每个样本、每个特征各一个随机数。",
    )
    def test_features_are_standard_normal(self, student: Any) -> None:
        """The features are independent standard normal numbers."""
        X, _ = student.synthetic_data(torch.tensor([2.0, -3.4, 1.0]), 4.2, 4000)
        assert_tensor(X, shape=(4000, 3))
        for k in range(3):
            assert_standard_normal(X[:, k])
            assert_unrelated(X[:, k], X[:, (k + 1) % 3])
            assert_unrelated(X[1:, k], X[:-1, k])

    @weight(2)
    @lesson(
        zh="噪声是正态的，标准差为 noise（默认 0.01），每个样本各有一个，与 X 无关。",
        hint="noise is a standard deviation, not a variance; draw (n, 1) numbers.",
        hint_zh="noise 是标准差，不是方差；要抽 (n, 1) 个随机数。",
    )
    @settings(max_examples=8)
    @given(noise=st.sampled_from([0.5, 2.0, 0.1, None]), column=st.booleans())
    def test_noise(self, student: Any, noise: float | None, column: bool) -> None:
        """The noise is normal with standard deviation `noise` (0.01 by default), new for each example."""
        w, b = torch.tensor([1.0, -2.0], dtype=torch.float64), 3.0
        w = w.reshape(-1, 1) if column else w
        X, y = student.synthetic_data(w, b, 4000) if noise is None else student.synthetic_data(w, b, 4000, noise)
        assert_tensor(y, shape=(4000, 1))
        left = residuals(X, y, w, b) / (0.01 if noise is None else noise)
        assert_standard_normal(left)
        assert_unrelated(left[1:], left[:-1])
        assert_unrelated(left, X[:, 0])
        assert_unrelated(left, X[:, 1])

    @lesson(
        zh="给了 generator 就只用它：同样的种子得到同样的数据，全局生成器不受影响。",
        hint="Pass generator=generator to every random call.",
        hint_zh="每次生成随机数都传入 generator=generator。",
    )
    def test_generator(self, student: Any) -> None:
        """A given generator is used, alone: one seed gives the same data, the global one is left."""
        args = [torch.tensor([1.0, 2.0]), 0.5, 6, 1.0]
        told = run(student, probes.data_from_generator, student.synthetic_data, 5, args)
        assert_that(told["used"], "The generator was not used.", "没有使用给定的 generator。")
        assert_that(
            told["global left"],
            "It drew from the global generator although it was given one.",
            "给了 generator，却从全局生成器中抽取了随机数。",
        )
        assert_close(list(told["second"]), [t.detach() for t in told["first"]])

    @lesson(
        zh="没有 generator 时用 torch 的全局生成器：torch.manual_seed 让数据重现，再次调用得到新数据。",
        hint="Use torch's random numbers and set no seed yourself.",
        hint_zh="使用 torch 的随机数，自己不要设种子。",
    )
    def test_global_generator(self, student: Any) -> None:
        """Without one it draws from torch's global generator: manual_seed repeats the data, the next call does not."""
        args = [torch.tensor([1.0, 2.0]), 0.5, 6, 1.0]
        told = run(student, probes.data_from_global, student.synthetic_data, 5, args)
        assert_close(list(told["second"]), [t.detach() for t in told["first"]])
        assert_that(
            not torch.equal(told["next"][0], told["first"][0]),
            "Two calls gave the same data.",
            "两次调用得到了相同的数据。",
        )

    @weight(2)
    @lesson(
        zh="从数据中能找回 w 和 b：最小二乘解与它们相差不超过噪声。",
        hint="y = Xw + b + noise: check the sign of b and which w goes with which column.",
        hint_zh="y = Xw + b + 噪声：检查 b 的符号，以及 w 与各列的对应。",
    )
    @settings(max_examples=8)
    @given(w=vectors(1, 4, plain=True), b=scalars())
    def test_truth_is_found_again(self, student: Any, reference: Any, w: Tensor, b: float) -> None:
        """The truth can be found again in the data: least squares comes back to w and b."""
        X, y = student.synthetic_data(w, b, 500, 0.01)
        found, bias = reference.normal_equation(X.detach(), y.detach())
        off = max(float((found.reshape(-1) - w).abs().max()), abs(float(bias) - b))
        # Each estimate has standard deviation 0.01/√500 = 4.5e-4; rounding is below 1e-5.
        assert_that(
            off < 5e-3,
            f"Least squares on the data is off by {off:.3g} from w and b, expected less than 0.005.",
            f"数据的最小二乘解与 w、b 相差 {off:.3g}，应小于 0.005。",
        )

    @gpu
    @lesson(zh="w 在 CUDA 上时，数据也在 CUDA 上。")
    def test_on_cuda(self, student: Any) -> None:
        """With w on CUDA the data is on CUDA too."""
        told = on_device("cuda", student.synthetic_data, torch.tensor([1.0, 2.0]), 0.5, 4)
        assert_equal(told["devices"], ["cuda"])


def table(n: int, d: int = 2, dtype: torch.dtype = torch.float32, *, flat: bool = False) -> tuple[Tensor, Tensor]:
    """Features whose first column numbers the examples, and labels 10 times that."""
    first = torch.arange(float(n), dtype=dtype)
    X = torch.stack([first + 100 * k for k in range(d)], dim=1)
    y = 10 * first
    return X, y if flat else y.reshape(n, 1)


@exercise("data_iter")
class TestDataIter:
    @lesson(
        zh="5 个样本、批量大小 2：三批，大小为 2、2、1。",
        hint="Step through the shuffled indices by batch_size; a slice past the end is simply shorter.",
        hint_zh="按 batch_size 的步长走过打乱的下标；越过末尾的切片只是短一些。",
    )
    @given(n=st.integers(1, 9), batch_size=st.integers(1, 12))
    def test_batch_sizes(self, student: Any, n: int, batch_size: int) -> None:
        """Batches hold batch_size examples, the last one what is left; batch_size may exceed n."""
        X, y = table(n)
        batches = run(student, probes.epoch, student.data_iter, batch_size, X, y)
        expected = [min(batch_size, n - start) for start in range(0, n, batch_size)]
        got = [tuple(part.shape) for batch in batches for part in batch]
        assert_equal(got, [s for size in expected for s in ((size, 2), (size, 1))])

    @weight(2)
    @lesson(
        zh="每个样本恰好出现一次，特征和标签保持配对，数值不变。",
        hint="Use the same indices for features and labels, and each index once.",
        hint_zh="特征和标签用同样的下标，每个下标只用一次。",
    )
    @given(n=st.integers(1, 9), d=st.integers(1, 3), batch_size=st.integers(1, 12), dtype=dtypes(), flat=st.booleans())
    def test_each_example_once(
        self, student: Any, n: int, d: int, batch_size: int, dtype: torch.dtype, flat: bool
    ) -> None:
        """Each example comes exactly once, features and label stay together, values are unchanged."""
        X, y = table(n, d, dtype, flat=flat)
        batches = run(student, probes.epoch, student.data_iter, batch_size, X, y)
        Xs, ys = (torch.cat([batch[k] for batch in batches]) for k in (0, 1))
        order = Xs[:, 0].argsort()
        assert_equal(Xs[order], X)
        assert_equal(ys[order], y)

    # The chance that a right answer fails is 2·1/20! ≈ 1e-18.
    @lesson(
        zh="顺序是随机的，每次调用都不同。",
        hint="Shuffle the indices inside the function, without setting a seed.",
        hint_zh="在函数内部打乱下标，不要设种子。",
    )
    def test_new_order_on_every_call(self, student: Any) -> None:
        """The order is random, and new on every call."""
        first, second = run(student, probes.orders, student.data_iter, 4, 20, 2)
        assert_that(first != sorted(first), "The examples come in their own order.", "样本按原来的顺序出现。", first)
        assert_that(first != second, "Two epochs have the same order.", "两个周期的顺序相同。", second)

    # Each count is compared at six standard deviations (2e-9), two dozen of them: under 1e-6.
    @weight(2)
    @lesson(
        zh="被打乱的是样本而不是批量：任何排列都同样可能，任何两个样本都可能在同一批。",
        hint="Shuffle first, then cut into batches; a random starting point is not a shuffle.",
        hint_zh="先打乱，再切成批；随机选一个起点不算打乱。",
    )
    def test_examples_are_shuffled(self, student: Any) -> None:
        """Examples are shuffled, not batches: all orders are equally likely, any two may share a batch."""
        epochs = run(student, probes.orders, student.data_iter, 2, 4, 600)
        for i in range(4):
            assert_count(sum(order[0] == i for order in epochs), 600, 1 / 4)
            assert_count(sum(order[3] == i for order in epochs), 600, 1 / 4)
        for other in (1, 2, 3):
            together = sum((order.index(0) < 2) == (order.index(other) < 2) for order in epochs)
            assert_count(together, 600, 1 / 3)
            assert_count(sum(order.index(0) < order.index(other) for order in epochs), 600, 1 / 2)
        epochs = run(student, probes.orders, student.data_iter, 1, 3, 600)
        for order in ([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]):
            assert_count(sum(o == order for o in epochs), 600, 1 / 6)

    @lesson(
        zh="批的个数与参考答案相同，所有批合起来就是整个数据集。",
        hint="Do not drop the last batch, and do not pad it.",
        hint_zh="最后一批不要丢掉，也不要补齐。",
    )
    @given(n=st.integers(1, 12), batch_size=st.integers(1, 6))
    def test_covers_the_data_as_the_reference(self, student: Any, reference: Any, n: int, batch_size: int) -> None:
        """It has as many batches as the reference, and together they are the data set."""
        X, y = table(n)
        got, expected = (run(side, probes.epoch, side.data_iter, batch_size, X, y) for side in (student, reference))
        assert_equal(len(got), len(expected))
        for k in (0, 1):
            ours, theirs = (torch.cat([batch[k] for batch in batches]) for batches in (got, expected))
            assert_equal(ours.sort(dim=0).values, theirs.sort(dim=0).values)

    @gpu
    @lesson(zh="CUDA 张量的小批量仍在 CUDA 上。")
    def test_on_cuda(self, student: Any) -> None:
        """Minibatches of CUDA tensors are on CUDA."""
        X, y = table(5)
        told = run(student, "common.on_device", "cuda", probes.epoch, [student.data_iter, 2, X, y], {})
        assert_equal(told["devices"], ["cuda"])
        assert_equal(torch.cat([batch[0] for batch in told["value"]]).sort(dim=0).values, X)


@st.composite
def linear_inputs(draw: st.DrawFn) -> tuple[Tensor, Tensor, Tensor]:
    """X (n, d), w (d, 1) and b, (1,) or 0-d, of one dtype."""
    n, d, dtype = draw(st.integers(1, 5)), draw(st.integers(1, 4)), draw(dtypes())
    b = draw(tensors((1,), dtype=dtype))
    b = b if draw(st.booleans()) else b.detach().reshape(())
    return draw(tensors((n, d), dtype=dtype)), draw(tensors((d, 1), dtype=dtype)), b


def magnitude(X: Tensor, w: Tensor, b: Tensor) -> float:
    """How large the terms of Xw + b are."""
    return max(1.0, float(X.detach().abs().max() * w.detach().abs().max()), float(b.detach().abs().max()))


@exercise("linreg")
class TestLinreg:
    @lesson(
        zh="手算：X = [[1, 2], [3, 4]]，w = [1, −1]，b = 10 得到 [9, 9]。",
        hint="Row times w, plus b, for each example.",
        hint_zh="每个样本：行乘 w，再加 b。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: X = [[1, 2], [3, 4]], w = [1, −1], b = 10 give [9, 9]."""
        X, w = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[1.0], [-1.0]])
        assert_close(student.linreg(X, w, torch.tensor([10.0])), torch.tensor([[9.0], [9.0]]))

    @lesson(
        zh="结果的形状是 (n, 1)；X 全为零时，每个预测都是 b。",
        hint="Keep the column: (n, 1), not (n,). The same b for every example.",
        hint_zh="保留成列：(n, 1) 而不是 (n,)。每个样本加同一个 b。",
    )
    @given(inputs=linear_inputs())
    def test_bias_alone(self, student: Any, inputs: tuple[Tensor, Tensor, Tensor]) -> None:
        """The result is (n, 1); for X of zeros every prediction is b."""
        X, w, b = inputs
        expected = b.detach().reshape(1, 1).expand(len(X), 1)
        assert_close(student.linreg(torch.zeros_like(X), w, b), expected)

    @weight(2)
    @lesson(
        zh="结果是 Xw + b。",
        hint="A matrix-vector product, not an elementwise one.",
        hint_zh="是矩阵与向量的乘积，不是逐元素相乘。",
    )
    @given(inputs=linear_inputs())
    def test_matches_reference(self, student: Any, reference: Any, inputs: tuple[Tensor, Tensor, Tensor]) -> None:
        """The result is Xw + b."""
        assert_close(student.linreg(*inputs), reference.linreg(*inputs), scale=magnitude(*inputs))

    @lesson(
        zh="自动求导对 X、w 和 b 都正确。",
        hint="Stay in tensors; b's gradient is the sum over the examples.",
        hint_zh="一直用张量计算；b 的梯度是对样本求和。",
    )
    @given(inputs=linear_inputs())
    def test_gradient(self, student: Any, reference: Any, inputs: tuple[Tensor, Tensor, Tensor]) -> None:
        """Autograd through it is right, for X, w and b."""
        assert_gradient(student, reference, "linreg", *inputs, wrt=(0, 1, 2), scale=4 * magnitude(*inputs))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        X, w = torch.arange(6.0).reshape(3, 2), torch.tensor([[1.0], [-2.0]])
        assert_same_on_cuda(student, reference, "linreg", X, w, torch.tensor([0.5]))


@st.composite
def predictions(draw: st.DrawFn, *, same: bool = False) -> tuple[Tensor, Tensor]:
    """ŷ and y with as many elements, often of another shape."""
    shape = draw(st.integers(1, 2).flatmap(lambda k: shapes(k, 1, 4)))
    n, dtype = math.prod(shape), draw(dtypes())
    other = shape if same else draw(st.sampled_from([(n,), (n, 1), shape, (1, n), shape[::-1]]))
    return draw(tensors(shape, dtype=dtype)), draw(tensors(other, dtype=dtype))


@exercise("squared_loss")
class TestSquaredLoss:
    @lesson(
        zh="手算：ŷ = [[1], [2]]，y = [3, 2] 得到 [[2], [0]]，而不是 2×2 的矩阵。",
        hint="Reshape y to y_hat's shape before you subtract.",
        hint_zh="相减之前，先把 y 变成 y_hat 的形状。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: ŷ = [[1], [2]] and y = [3, 2] give [[2], [0]], no 2×2 matrix."""
        got = student.squared_loss(torch.tensor([[1.0], [2.0]]), torch.tensor([3.0, 2.0]))
        assert_close(got, torch.tensor([[2.0], [0.0]]))

    @lesson(
        zh="结果的形状总是 ŷ 的形状。",
        hint="No sum and no mean here; y may be (n,), (n, 1) or (1, n), contiguous or not.",
        hint_zh="这里不求和也不求平均；y 可以是 (n,)、(n, 1) 或 (1, n)，内存连续或不连续。",
    )
    @example(pair=(torch.arange(6.0).reshape(2, 3), torch.tensor([[0.0, 2.0, 1.0], [1.0, 3.0, 5.0]]).T))
    @given(pair=predictions())
    def test_shape(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The result always has ŷ's shape and dtype."""
        assert_tensor(student.squared_loss(*pair), shape=pair[0].shape, dtype=pair[0].dtype)

    @lesson(
        zh="误差加倍，损失变为四倍；误差变号，损失不变。",
        hint="Half the square of the difference.",
        hint_zh="差的平方的一半。",
    )
    @given(pair=predictions(same=True))
    def test_is_quadratic(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Twice the error is four times the loss; the error's sign does not matter."""
        error = (pair[0] - pair[1]).detach()
        zero = torch.zeros_like(error)
        once = student.squared_loss(error, zero)
        assert_close(student.squared_loss(2 * error, zero), 4 * once.detach())
        assert_close(student.squared_loss(zero, error), once.detach())

    @weight(2)
    @lesson(
        zh="每个元素是 ½(ŷ − y)²。",
        hint="Do not forget the ½.",
        hint_zh="不要忘了 ½。",
    )
    @given(pair=predictions())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Each element is ½(ŷ − y)²."""
        size = max(float(t.detach().abs().max()) for t in pair)
        # Written out as ŷ² − 2ŷy + y² it has terms as large as the squares.
        assert_close(student.squared_loss(*pair), reference.squared_loss(*pair), scale=max(1.0, 4 * size**2))

    @lesson(
        zh="自动求导对 ŷ 给出 ŷ − y，对 y 给出相反数。",
        hint="Stay in tensors: no .item(), no detach().",
        hint_zh="一直用张量计算：不要用 .item() 和 detach()。",
    )
    @given(pair=predictions())
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Autograd gives ŷ − y for ŷ, and its negative for y."""
        size = max(float(t.detach().abs().max()) for t in pair)
        assert_gradient(student, reference, "squared_loss", *pair, wrt=(0, 1), scale=max(1.0, 4 * size))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        y_hat, y = torch.tensor([[1.0], [2.0]]), torch.tensor([3.0, 2.5])
        assert_same_on_cuda(student, reference, "squared_loss", y_hat, y)


@st.composite
def parameters(draw: st.DrawFn) -> list[Tensor]:
    """One to three parameters of any shape with gradients; some have none, some need none."""
    dtype, params = draw(dtypes()), []
    for _ in range(draw(st.integers(1, 3))):
        shape = draw(st.integers(0, 2).flatmap(lambda k: shapes(k, 1, 3)))
        p = draw(tensors(shape, dtype=dtype)).detach()
        if draw(st.sampled_from([True, True, True, False])):
            p = p.requires_grad_()
            if draw(st.sampled_from([True, True, True, False])):
                p.grad = draw(tensors(shape, dtype=dtype, plain=True))
        params.append(p)
    return params


def assert_stepped(told: Any, params: list[Tensor], expected: list[Tensor], scale: float = 1.0) -> None:
    """Fail unless the call left these values in the very tensors it was given, without graph or gradients."""
    assert_that(
        all(told.same_objects),
        "It put other tensors into the list; the parameters themselves must change.",
        "它把别的张量放进了列表；应当改变参数本身。",
    )
    assert_close(list(told.args[0]), expected, scale=scale)
    assert_that(
        not any(told.args_have_graph),
        "The update was recorded in the graph.",
        "更新被记录进了计算图。",
    )
    assert_equal(told.args_require_grad, [p.requires_grad for p in params])
    left = [g for g in told.grads if isinstance(g, Tensor) and bool((g != 0).any())]
    assert_that(not left, "A gradient is still there after the step.", "更新之后仍有没清零的梯度。", left)


@exercise("sgd")
@banned(*OPTIMISERS)
class TestSgd:
    @lesson(
        zh="手算：p = 5，梯度 8，lr = 0.5，批量大小 4，得到 p = 4；梯度清零。",
        hint="p −= lr·p.grad / batch_size under torch.no_grad(), then p.grad.zero_().",
        hint_zh="在 torch.no_grad() 下 p −= lr·p.grad / batch_size，然后 p.grad.zero_()。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: p = 5 with gradient 8, lr = 0.5 and a batch of 4 becomes 4; the gradient goes."""
        p = torch.tensor([5.0], requires_grad=True)
        p.grad = torch.tensor([8.0])
        assert_stepped(after(student.sgd, [p], 0.5, 4), [p], [torch.tensor([4.0])])

    @lesson(
        zh="没有梯度的参数原样跳过，后面的参数照常更新。",
        hint="if p.grad is None: continue",
        hint_zh="if p.grad is None: continue",
    )
    def test_skips_without_gradient(self, student: Any) -> None:
        """A parameter without a gradient is skipped, those after it are updated."""
        lone = torch.tensor([[1.0, 2.0]], requires_grad=True)
        p = torch.tensor(3.0, requires_grad=True)
        p.grad = torch.tensor(2.0)
        frozen = torch.tensor([7.0])
        told = after(student.sgd, [lone, p, frozen], 1.0, 2)
        assert_stepped(told, [lone, p, frozen], [lone.detach(), torch.tensor(2.0), frozen])

    @lesson(
        zh="lr 为 0 时参数不变，但梯度仍要清零。",
        hint="The gradient is zeroed after every step, whatever the step's length.",
        hint_zh="不管步长多少，每一步之后都要清零梯度。",
    )
    @given(params=parameters())
    def test_zero_learning_rate(self, student: Any, params: list[Tensor]) -> None:
        """With lr 0 nothing moves, but the gradients go all the same."""
        assert_stepped(after(student.sgd, params, 0.0, 3), params, [p.detach() for p in params])

    @weight(3)
    @lesson(
        zh="每个参数原地变为 p − lr·p.grad/batch_size，不留计算图。",
        hint="Change the tensors in place: p -= …, p.data.sub_(…) or p.copy_(…), under no_grad.",
        hint_zh="原地修改张量：在 no_grad 下用 p -= …、p.data.sub_(…) 或 p.copy_(…)。",
    )
    @given(params=parameters(), lr=st.sampled_from([1.0, 0.5, 0.03]), batch_size=st.integers(1, 10))
    def test_matches_reference(
        self, student: Any, reference: Any, params: list[Tensor], lr: float, batch_size: int
    ) -> None:
        """Every parameter becomes p − lr·p.grad/batch_size, in place and without a graph."""
        expected = after(reference.sgd, params, lr, batch_size).args[0]
        size = max(1.0, *(float(p.detach().abs().max()) for p in params))
        assert_stepped(after(student.sgd, params, lr, batch_size), params, list(expected), scale=size)

    @gpu
    @lesson(zh="在 CUDA 参数上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same numbers for CUDA parameters, in place."""
        value, device = run(student, probes.step_on, "cuda", student.sgd)
        assert_equal(device, "cuda")
        assert_close(value, torch.tensor([4.0, -1.5]))


class Problem(NamedTuple):
    """A least-squares problem that is far from singular."""

    X: Tensor
    y: Tensor
    condition: float


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Whole-number problems; the columns and a column of ones are well apart."""
    d = draw(st.integers(1, 3))
    n = d + draw(st.integers(1, 5))
    maker = torch.Generator().manual_seed(draw(st.integers(0, 2**16)))
    offset = draw(st.sampled_from([0, 0, 2]))
    while True:
        X = torch.randint(-3, 4, (n, d), generator=maker).double()
        X[:, 0] += offset
        values = torch.linalg.svdvals(torch.cat([X, torch.ones(n, 1, dtype=X.dtype)], dim=1))
        if float(values[-1]) > 0.8 and float(values[0] / values[-1]) < 10:
            break
    y = torch.randint(-4, 5, (n, 1), generator=maker).double()
    dtype = draw(dtypes())
    made = [draw(awkward(t.to(dtype), scale=False)) for t in (X, y)]
    return Problem(made[0], made[1], float(values[0] / values[-1]) + 2)


def room(problem: Problem, w: Tensor) -> float:
    """How far rounding may reach: the normal equations square the condition number."""
    size = max(1.0, float(w.detach().abs().max()), float(problem.y.detach().abs().max()))
    return problem.condition**2 * size


@exercise("normal_equation")
class TestNormalEquation:
    @lesson(
        zh="三个点 (0, 1)、(1, 3)、(2, 5) 在直线 y = 2x + 1 上：w = [[2]]，b = 1。",
        hint="Add a column of ones for the bias; w is (d, 1), b is a scalar.",
        hint_zh="为偏差加一列 1；w 的形状是 (d, 1)，b 是标量。",
    )
    def test_line(self, student: Any) -> None:
        """The points (0, 1), (1, 3), (2, 5) lie on y = 2x + 1: w = [[2]], b = 1."""
        X, y = torch.tensor([[0.0], [1.0], [2.0]]), torch.tensor([[1.0], [3.0], [5.0]])
        w, b = student.normal_equation(X, y)
        # The condition number of [X, 1] is 3.7.
        assert_close(w, torch.tensor([[2.0]]), scale=30.0)
        assert_scalar(b, 1.0, scale=30.0, dtype=torch.float32)

    @lesson(
        zh="残差与 X 的每一列正交，且总和为零：这就是最小的条件。",
        hint="Solve for all weights and the bias together; the bias is fitted like a weight of a column of ones.",
        hint_zh="所有权重和偏差一起求解；偏差就是一列 1 的权重。",
    )
    @given(problem=problems())
    def test_residual_is_orthogonal(self, student: Any, problem: Problem) -> None:
        """The residual is orthogonal to every column of X and sums to zero: the condition for a minimum."""
        X, y = problem.X.detach(), problem.y.detach()
        w, b = student.normal_equation(problem.X, problem.y)
        assert_tensor(w, shape=(X.shape[1], 1), dtype=X.dtype)
        assert_scalar(b, number(b))
        left = y.double() - X.double() @ w.detach().double() - number(b)
        ones = torch.ones(len(X), 1, dtype=torch.float64)
        slopes = torch.cat([X.double(), ones], dim=1).T @ left
        zeros = torch.zeros(X.shape[1] + 1, 1, dtype=X.dtype)
        assert_close(slopes.to(X.dtype), zeros, scale=room(problem, w) * 7 * len(X), terms=len(X))

    @weight(3)
    @lesson(
        zh="给出最小二乘解 (w, b)。",
        hint="No penalty, no centring without putting the bias back; float64 stays float64.",
        hint_zh="没有惩罚项；如果做了中心化，要把偏差补回来；float64 保持 float64。",
    )
    @given(problem=problems())
    def test_matches_reference(self, student: Any, reference: Any, problem: Problem) -> None:
        """It gives the least-squares solution (w, b)."""
        w, b = reference.normal_equation(problem.X, problem.y)
        got = student.normal_equation(problem.X, problem.y)
        assert_that(
            isinstance(got, tuple | list) and len(got) == 2, "Expected a pair (w, b).", "应返回一对 (w, b)。", got
        )
        scale = room(problem, w)
        assert_close(got[0], w, scale=scale)
        assert_scalar(got[1], b, scale=scale, dtype=problem.X.dtype)

    @lesson(
        zh="自动求导可以穿过 w。",
        hint="Stay in torch: torch.linalg.solve and lstsq keep the graph.",
        hint_zh="一直用 torch 计算：torch.linalg.solve 和 lstsq 都会保留计算图。",
    )
    @settings(max_examples=20)
    @given(problem=problems())
    def test_gradient(self, student: Any, reference: Any, problem: Problem) -> None:
        """Autograd reaches X and y through w."""
        X, y = problem.X.detach().double(), problem.y.detach().double()
        got, expected = (run(s, probes.weights_gradient, s.normal_equation, X, y) for s in (student, reference))
        size = max(1.0, *(float(g.abs().max()) for g in expected))
        assert_close(got, expected, scale=problem.condition**4 * size, terms=64)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        X = torch.tensor([[0.0, 1.0], [1.0, 0.0], [2.0, 2.0], [3.0, -1.0]], dtype=torch.float64)
        y = torch.tensor([[1.0], [3.0], [5.0], [0.0]], dtype=torch.float64)
        told = on_device("cuda", student.normal_equation, X, y)
        w, b = reference.normal_equation(X, y)
        assert_close(told["value"][0], w, scale=1e3)
        assert_scalar(told["value"][1], b, scale=1e3)


class Sample(NamedTuple):
    """Data of a linear model with little noise, and its truth."""

    X: Tensor
    y: Tensor
    w: Tensor
    b: float


def sample(seed: int, n: int = 200, d: int = 2, dtype: torch.dtype = torch.float32) -> Sample:
    """Standard normal features, weights and a bias of size 1 to 3, noise 0.01."""
    maker = torch.Generator().manual_seed(seed)
    X = torch.randn(n, d, generator=maker)
    w = torch.randint(1, 4, (d,), generator=maker) * (2.0 * torch.randint(0, 2, (d,), generator=maker) - 1)
    b = float(torch.randint(2, 5, (), generator=maker)) * (1 if seed % 2 else -1)
    y = (X @ w + b + 0.01 * torch.randn(n, generator=maker)).reshape(n, 1)
    return Sample(X.to(dtype), y.to(dtype), w, b)


def crooked() -> Sample:
    """Twenty examples whose errors lean to one side: no other loss has the same minimum. The truth is least squares."""
    X, y, *_ = sample(3, n=20)
    y = y + torch.tensor([[0.0], [0.1], [0.2], [3.0]]).repeat(5, 1)
    ones = torch.cat([X, torch.ones(20, 1)], dim=1).double()
    best = torch.linalg.solve(ones.T @ ones, ones.T @ y.double())
    return Sample(X, y, best[:-1, 0], float(best[-1, 0]))


def mean_loss(data: Sample, w: Tensor, b: float) -> float:
    """Return the mean of ½(Xw + b − y)²."""
    left = data.X.double() @ w.detach().double().reshape(-1, 1) + b - data.y.double()
    return float((left**2).mean()) / 2


def number(value: Any) -> float:
    """Return a bias or a loss as a float, whatever it came as."""
    got = value.detach() if isinstance(value, Tensor) else value
    if isinstance(got, Tensor | np.ndarray | np.generic):
        count = got.numel() if isinstance(got, Tensor) else got.size
        assert_that(count == 1, "Expected one number.", "应为一个数。", value)
        got = got.item()
    assert_that(
        isinstance(got, int | float) and not isinstance(got, bool), "Expected one number.", "应为一个数。", value
    )
    return float(got)


def unpack(got: Any, d: int, num_epochs: int) -> tuple[Tensor, float, list[float]]:
    """Return (w, b, losses) as plain values; fail unless they are what `train_linreg` returns."""
    assert_that(
        isinstance(got, tuple | list) and len(got) == 3, "Expected (w, b, losses).", "应返回 (w, b, losses)。", got
    )
    w, b, losses = got
    assert_tensor(w)
    assert_that(w.numel() == d, f"w holds {w.numel()} numbers, expected {d}.", f"w 有 {w.numel()} 个数，应为 {d} 个。")
    listed = list(losses) if isinstance(losses, tuple | list) or hasattr(losses, "__len__") else []
    assert_that(
        len(listed) == num_epochs,
        f"There are {len(listed)} losses, expected one for each of {num_epochs} epochs.",
        f"有 {len(listed)} 个损失，应当每个周期一个，共 {num_epochs} 个。",
        losses,
    )
    return w.detach(), number(b), [number(loss) for loss in listed]


def assert_near(w: Tensor, b: float, expected_w: Tensor, expected_b: float) -> None:
    """Fail unless trained parameters are near the solution.

    After 120 steps of length 0.1 the start is forgotten ((1 − 0.1)^120 ≈ 3e-6); minibatch noise leaves about
    0.01·√(0.1/20) ≈ 7e-4, and a solution differs from the truth by 0.01/√200 ≈ 7e-4.
    """
    off = max(float((w.double().reshape(-1) - expected_w.double().reshape(-1)).abs().max()), abs(b - expected_b))
    found = f"w = {[round(v, 4) for v in w.reshape(-1).tolist()]}, b = {b:.4g}"
    assert_that(
        off < 0.02,
        f"{found} is off by {off:.3g}, expected less than 0.02.",
        f"{found}：相差 {off:.3g}，应小于 0.02。",
    )


@exercise("train_linreg")
@banned(*LINEAR, *OPTIMISERS, *LEAST_SQUARES)
class TestTrainLinreg:
    @lesson(
        zh="从 200 个样本中找到 w = [2, −3.4]、b = 4.2。",
        hint="Predict, sum the losses, backward, sgd; for every minibatch of every epoch.",
        hint_zh="预测、损失求和、反向传递、sgd；每个周期的每个小批量都做一遍。",
    )
    def test_finds_the_truth(self, student: Any) -> None:
        """From 200 examples it finds w = [2, −3.4] and b = 4.2."""
        X = sample(0).X
        w = torch.tensor([[2.0], [-3.4]])
        got = student.train_linreg(X, X @ w + 4.2, 0.1, 12, 20)
        assert_near(*unpack(got, 2, 12)[:2], w, 4.2)

    @weight(2)
    @lesson(
        zh="每个周期一个损失；最后一个等于返回的 w、b 在整个训练集上 ½(ŷ − y)² 的平均值，损失在下降。",
        hint="Compute the loss over all examples after the epoch, not a running average of its minibatches.",
        hint_zh="在周期结束后用全部样本计算损失，而不是小批量损失的滑动平均。",
    )
    @settings(max_examples=8)
    @given(seed=st.integers(0, 50), num_epochs=st.integers(1, 3), batch_size=st.sampled_from([20, 32]))
    def test_losses(self, student: Any, seed: int, num_epochs: int, batch_size: int) -> None:
        """One loss an epoch; the last is the mean of ½(ŷ − y)² of the returned w and b; they fall."""
        data = sample(seed)
        w, b, losses = unpack(student.train_linreg(data.X, data.y, 0.05, num_epochs, batch_size), 2, num_epochs)
        # Errors of up to 20, squared, in float32.
        assert_scalar(losses[-1], mean_loss(data, w, b), scale=20.0, terms=200, dtype=torch.float32)
        if num_epochs > 1:
            assert_that(losses[-1] < losses[0], "The losses do not fall.", "损失没有下降。", losses)

    @lesson(
        zh="batch_size 可以大于样本数：整个数据集就是一批。",
        hint="A batch that is not full still takes part in training.",
        hint_zh="没装满的批量也要参加训练。",
    )
    def test_batch_larger_than_data(self, student: Any) -> None:
        """batch_size may exceed the number of examples: all of them are one batch."""
        # Descent on the whole set has no noise. The smallest curvature is 0.35: (1 − 0.3·20/32·0.35)^150 ≈ 4e-5 of
        # the start is left.
        data = crooked()
        got = student.train_linreg(data.X, data.y, 0.3, 150, 32)
        w, b, _ = unpack(got, 2, 150)
        assert_near(w, b, data.w, data.b)

    @lesson(
        zh="学习率极小时几乎学不到东西：结果必须由训练得到。",
        hint="Use lr for the steps, and reach the solution by steps alone.",
        hint_zh="用 lr 作步长，并且只靠一步步走到解。",
    )
    def test_obeys_the_learning_rate(self, student: Any) -> None:
        """With a tiny learning rate it learns next to nothing: the solution comes from training."""
        data = sample(1)
        w, b, losses = unpack(student.train_linreg(data.X, data.y, 1e-9, 12, 20), 2, 12)
        assert_that(
            mean_loss(data, w, b) > 0.5 and losses[-1] > 0.5,
            "It has learnt the answer with a learning rate of 1e-9.",
            "学习率只有 1e-9，它却学到了答案。",
            losses,
        )

    @weight(3)
    @lesson(
        zh="w 和 b 接近最小二乘解：步长与批量大小无关，float64 也一样。",
        hint="The sum of the losses goes with /batch_size in sgd; clear the gradients after each step.",
        hint_zh="损失求和要配合 sgd 中的 /batch_size；每一步之后清零梯度。",
    )
    @settings(max_examples=8)
    @given(
        seed=st.integers(0, 50),
        d=st.integers(1, 3),
        shape=st.sampled_from([(200, 20, 12), (600, 64, 12), (210, 20, 12)]),
        dtype=dtypes(),
    )
    def test_near_least_squares(
        self, student: Any, reference: Any, seed: int, d: int, shape: tuple[int, int, int], dtype: torch.dtype
    ) -> None:
        """w and b are near the least-squares solution, whatever the batch size, in float32 and float64."""
        n, batch_size, num_epochs = shape
        data = sample(seed, n, d, dtype)
        w, b, _ = unpack(student.train_linreg(data.X, data.y, 0.1, num_epochs, batch_size), d, num_epochs)
        assert_that(w.dtype == dtype, f"w is {w.dtype}, expected {dtype}.", f"w 是 {w.dtype}，应为 {dtype}。")
        best_w, best_b = reference.normal_equation(data.X, data.y)
        assert_near(w, b, best_w, float(best_b))

    @gpu
    @lesson(zh="在 CUDA 上训练，结果也接近最小二乘解。")
    def test_on_cuda(self, student: Any) -> None:
        """Training on CUDA comes near the solution too."""
        data = sample(2)
        told = on_device("cuda", student.train_linreg, data.X, data.y, 0.1, 12, 20)
        w, b, _ = unpack(told["value"], 2, 12)
        assert_near(w, b, data.w, data.b)


def assert_predicts(net: Any, data: Sample, w: Tensor, b: float) -> None:
    """Fail unless the network predicts as Xw + b does, in shape (n, 1)."""
    got = assert_tensor(net(data.X), shape=(len(data.X), 1), dtype=data.X.dtype).detach().double()
    off = float((got - (data.X.double() @ w.double().reshape(-1, 1) + b)).abs().max())
    # Weights off by under 0.02 (see assert_near) and features under 4.
    assert_that(
        off < 0.1,
        f"A prediction of the trained network is off by {off:.3g}, expected less than 0.1.",
        f"训练好的网络的预测相差 {off:.3g}，应小于 0.1。",
    )


@exercise("train_linreg_concise")
class TestTrainLinregConcise:
    @lesson(
        zh="返回的网络把 (n, d) 映射到 (n, 1)，由 nn.Linear 构成：权重 (1, d)，偏差 (1,)。",
        hint="nn.Linear(features.shape[1], 1), alone or in nn.Sequential; return the module.",
        hint_zh="nn.Linear(features.shape[1], 1)，单独使用或放进 nn.Sequential；返回这个模块。",
    )
    @settings(max_examples=6)
    @given(d=st.integers(1, 4))
    def test_is_a_linear_layer(self, student: Any, d: int) -> None:
        """The network maps (n, d) to (n, 1) by nn.Linear: weight (1, d), bias (1,)."""
        data = sample(4, n=20, d=d)
        net = student.train_linreg_concise(data.X, data.y, 0.05, 1, 8)
        assert_shape(net(data.X[:3]), (3, 1))
        told = run(student, probes.parts, net)
        assert_that(told["linear"], "There is no nn.Linear in it.", "其中没有 nn.Linear。")
        assert_equal(list(told["parameters"]), [(1,), (1, d)])

    @weight(2)
    @lesson(
        zh="从 200 个样本中找到 w = [2, −3.4]、b = 4.2。",
        hint="zero_grad, loss, backward, step: for every minibatch of every epoch.",
        hint_zh="zero_grad、loss、backward、step：每个周期的每个小批量都做一遍。",
    )
    def test_finds_the_truth(self, student: Any) -> None:
        """From 200 examples it finds w = [2, −3.4] and b = 4.2."""
        X, w = sample(0).X, torch.tensor([2.0, -3.4])
        data = Sample(X, X @ w.reshape(2, 1) + 4.2, w, 4.2)
        assert_predicts(student.train_linreg_concise(X, data.y, 0.05, 15, 20), data, w, 4.2)

    @lesson(
        zh="学习率极小时几乎学不到东西；batch_size 可以大于样本数。",
        hint="Hand lr to torch.optim.SGD, and train on batches that are not full.",
        hint_zh="把 lr 交给 torch.optim.SGD；没装满的批量也要训练。",
    )
    def test_obeys_its_arguments(self, student: Any) -> None:
        """A tiny learning rate learns next to nothing; batch_size may exceed the number of examples."""
        data = sample(1)
        lazy = student.train_linreg_concise(data.X, data.y, 1e-9, 15, 20)
        left = float((lazy(data.X).detach() - data.y).abs().max())
        assert_that(left > 0.5, "It has learnt with a learning rate of 1e-9.", "学习率只有 1e-9，它却学到了答案。")
        few = crooked()
        assert_predicts(student.train_linreg_concise(few.X, few.y, 0.15, 150, 32), few, few.w, few.b)

    @weight(2)
    @lesson(
        zh="预测接近最小二乘解的预测，float64 也一样。",
        hint="Compare shapes before the loss; make the layer in the features' dtype.",
        hint_zh="计算损失之前比较形状；层的 dtype 与特征一致。",
    )
    @settings(max_examples=8)
    @given(seed=st.integers(0, 50), d=st.integers(1, 3), batch_size=st.sampled_from([20, 16]), dtype=dtypes())
    def test_near_least_squares(
        self, student: Any, reference: Any, seed: int, d: int, batch_size: int, dtype: torch.dtype
    ) -> None:
        """Its predictions are near those of the least-squares solution, in float32 and float64."""
        data = sample(seed, 200, d, dtype)
        w, b = reference.normal_equation(data.X, data.y)
        assert_predicts(student.train_linreg_concise(data.X, data.y, 0.05, 15, batch_size), data, w, float(b))

    @gpu
    @lesson(zh="在 CUDA 上训练，预测也接近真相。")
    def test_on_cuda(self, student: Any) -> None:
        """Training on CUDA comes near the truth too."""
        data = sample(2)
        told = on_device("cuda", student.train_linreg_concise, data.X, data.y, 0.05, 15, 20)
        assert_predicts(told["value"], data, data.w, data.b)
