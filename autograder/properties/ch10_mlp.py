"""What right answers of chapter 10 (perceptron and multilayer perceptron) do."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_bool,
    assert_close,
    assert_equal,
    assert_gradient,
    assert_same_on_cuda,
    assert_scalar,
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.bans import ACTIVATIONS, AUTOGRAD, SOFTMAXES
from autograder.language import Text
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.strategies import awkward, dtypes, scalars, shapes, tensors
from autograder.student import Banned, StudentFault, run, vjp


@st.composite
def examples(draw: st.DrawFn, most: int = 6) -> Tensor:
    """Inputs (n, d) of small whole numbers, in any layout: sums of products are exact."""
    X = draw(tensors(st.tuples(st.integers(1, most), st.integers(1, 4)), plain=True, low=-3, high=3))
    # Only the layout: fractions would make the boundary depend on the order of the sum.
    return draw(awkward(X, scale=False).filter(lambda other: torch.equal(other, X)))


@st.composite
def neurons(draw: st.DrawFn) -> tuple[Tensor, Tensor, float]:
    """Inputs, weights and bias of a neuron, often exactly on its boundary."""
    X = draw(examples())
    w = draw(tensors((X.shape[1],), dtype=X.dtype, low=-2, high=2, plain=True))
    b = draw(scalars())
    if draw(st.booleans()):
        b = -float(X.detach()[draw(st.integers(0, len(X) - 1))] @ w)
    return X, w, b


@exercise("perceptron")
class TestPerceptron:
    @lesson(
        zh="手算：w = (1, −1)、b = 0.5 时，(2, 1) 是 +1，(0, 3) 是 −1。",
        hint="The sign of x·w + b, as +1 or −1.",
        hint_zh="x·w + b 的符号，写成 +1 或 −1。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: with w = (1, −1) and b = 0.5, (2, 1) is +1 and (0, 3) is −1."""
        X = torch.tensor([[2.0, 1.0], [0.0, 3.0], [1.0, 1.0]])
        assert_close(student.perceptron(X, torch.tensor([1.0, -1.0]), 0.5), torch.tensor([1.0, -1.0, 1.0]))

    @weight(2)
    @lesson(
        zh="恰好在边界上回答 −1，而不是 0 或 +1；刚刚越过边界就是 +1。",
        hint="torch.sign gives 0 at 0; the condition is > 0, not ≥ 0.",
        hint_zh="torch.sign 在 0 处给出 0；条件是 > 0，不是 ≥ 0。",
    )
    def test_boundary(self, student: Any) -> None:
        """On the boundary the answer is −1, neither 0 nor +1; just beyond it, +1."""
        X = torch.tensor([[1.0, 1.0], [2.0, 2.0], [0.0, 0.0], [1.0, 0.0]])
        w = torch.tensor([1.0, -1.0])
        assert_close(student.perceptron(X, w, 0.0), torch.tensor([-1.0, -1.0, -1.0, 1.0]))
        assert_close(student.perceptron(X, w, -1.0), torch.tensor([-1.0, -1.0, -1.0, -1.0]))
        near = torch.tensor([[1 + 2.0**-20, 1.0], [1.0, 1 + 2.0**-20]])
        assert_close(student.perceptron(near, w, 0.0), torch.tensor([1.0, -1.0]))

    @lesson(
        zh="结果只有 +1 和 −1，形状 (n,)，类型与 X 相同。",
        hint="Not bools and not integers: X's dtype.",
        hint_zh="不是布尔值，也不是整数：用 X 的 dtype。",
    )
    @given(case=neurons())
    def test_shape_and_values(self, student: Any, case: tuple[Tensor, Tensor, float]) -> None:
        """The result holds only +1 and −1, in shape (n,) and X's dtype."""
        found = assert_tensor(student.perceptron(*case), shape=(len(case[0]),), dtype=case[0].dtype)
        assert_that(
            bool((found.abs() == 1).all()), "A value is neither +1 nor −1.", "有的值既不是 +1 也不是 −1。", found
        )

    @weight(2)
    @lesson(
        zh="对任何输入、权重和偏置都与参考答案相同；偏置可以是数，也可以是 0 维张量。",
        hint="The bias moves the boundary: add it before comparing with 0.",
        hint_zh="偏置会移动边界：先加上它，再与 0 比较。",
    )
    @given(case=neurons(), as_tensor=st.booleans())
    def test_matches_reference(
        self, student: Any, reference: Any, case: tuple[Tensor, Tensor, float], as_tensor: bool
    ) -> None:
        """It agrees with the reference for any inputs, weights and bias, a number or a 0-d tensor."""
        X, w, b = case
        bias = torch.tensor(b, dtype=X.dtype) if as_tensor else b
        assert_close(student.perceptron(X, w, bias), reference.perceptron(X, w, bias))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same answers on CUDA tensors."""
        X = torch.tensor([[2.0, 1.0], [0.0, 3.0], [1.0, 1.5]])
        assert_same_on_cuda(student, reference, "perceptron", X, torch.tensor([1.0, -1.0]), 0.5)


def assert_trained(found: Any, w: Tensor, b: float, converged: bool) -> None:
    """Fail unless training returned these weights, this bias and this flag."""
    assert_that(
        isinstance(found, tuple | list) and len(found) == 3,
        "The result is no triple (w, b, converged).",
        "结果不是 (w, b, converged) 这样的三元组。",
        found,
    )
    assert_bool(found[2], converged)
    assert_close(found[0], w)
    assert_scalar(found[1], b, dtype=w.dtype)


TWO = torch.tensor([[1.0, 1.0], [-1.0, 0.0]])
TWO_LABELS = torch.tensor([1.0, -1.0])
CORNERS = torch.tensor([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]])
XOR = torch.tensor([-1.0, 1.0, 1.0, -1.0])


@st.composite
def tasks(draw: st.DrawFn) -> tuple[Tensor, Tensor]:
    """Inputs (n, d) of small whole numbers and labels ±1, separable or not."""
    X = draw(examples())
    signs = draw(st.lists(st.sampled_from([1.0, -1.0]), min_size=len(X), max_size=len(X)))
    return X, torch.tensor(signs, dtype=X.dtype)


@exercise("train_perceptron")
class TestTrainPerceptron:
    @lesson(
        zh="手算两个样本：w = (2, 1)，b = 0，已收敛。",
        hint="0 counts as a mistake (≤ 0), so the first example changes w at once.",
        hint_zh="0 也算错误（≤ 0），所以第一个样本马上改变 w。",
    )
    def test_by_hand(self, student: Any) -> None:
        """Two examples by hand: w = (2, 1), b = 0, converged."""
        assert_trained(student.train_perceptron(TWO, TWO_LABELS), torch.tensor([2.0, 1.0]), 0.0, True)

    @weight(2)
    @lesson(
        zh="只有真的跑完一个没有错误的迭代周期，converged 才是 True。",
        hint="Being right after the last update is not enough: an epoch without mistakes must have run.",
        hint_zh="最后一次更新之后恰好都对还不够：必须真的跑完一个没有错误的迭代周期。",
    )
    @given(max_epochs=st.integers(1, 4))
    def test_max_epochs(self, student: Any, max_epochs: int) -> None:
        """converged is True only if an epoch without mistakes ran; max_epochs limits the epochs."""
        found = student.train_perceptron(TWO, TWO_LABELS, max_epochs)
        assert_trained(found, torch.tensor([2.0, 1.0]), 0.0, max_epochs >= 2)

    @lesson(
        zh="在 XOR 上它不收敛：跑满 1000 个迭代周期后返回 False；但不会更早放弃。",
        hint="Stop at max_epochs and say so; it is 1000 where nothing else is asked.",
        hint_zh="到 max_epochs 就停下，并如实报告；没有另外指定时，它是 1000。",
    )
    def test_gives_up_on_xor(self, student: Any) -> None:
        """On XOR it does not converge: after 1000 epochs it says False, and no sooner."""
        # Two points close together and far from 0 take 328 epochs.
        X, y = torch.tensor([[12.0], [13.0]]), torch.tensor([-1.0, 1.0])
        assert_trained(student.train_perceptron(X, y), torch.tensor([2.0]), -25.0, True)
        found = student.train_perceptron(CORNERS, XOR)
        assert_that(isinstance(found, tuple | list) and len(found) == 3, "The result is no triple.", "结果不是三元组。")
        assert_bool(found[2], False)
        assert_shape(found[0], (2,))
        # Here the weights go round in a circle of several epochs: 999 or 1001 of them end elsewhere.
        X, y = torch.tensor([[-2.0], [3.0], [2.0]]), torch.tensor([-1.0, -1.0, 1.0])
        assert_trained(student.train_perceptron(X, y), torch.tensor([0.0]), 0.0, False)

    @lesson(
        zh="max_epochs 的默认值是 1000：恰好 1000 个迭代周期够用时收敛，需要 1001 个时不收敛。",
        hint="Count the epoch without mistakes too: it is one of the 1000.",
        hint_zh="没有错误的那个迭代周期也要算：它是 1000 个之一。",
    )
    def test_default_limit(self, student: Any) -> None:
        """max_epochs is 1000 by default: a task of exactly 1000 epochs converges, one of 1001 does not."""
        X = torch.tensor([[-30.0, -14.0], [15.0, -5.0], [-22.0, -11.0]])
        found = student.train_perceptron(X, torch.tensor([-1.0, -1.0, 1.0]))
        assert_trained(found, torch.tensor([-18.0, 51.0]), 168.0, True)
        X = torch.tensor([[14.0, -23.0], [-24.0, -27.0], [28.0, -26.0]])
        found = student.train_perceptron(X, torch.tensor([-1.0, 1.0, 1.0]))
        assert_trained(found, torch.tensor([0.0, -5.0]), -123.0, False)

    @lesson(
        zh="在可分的数据上它收敛，之后每个样本都在正确的一侧：y(x·w + b) > 0。",
        hint="Both w and b move on every mistake, towards the example.",
        hint_zh="每次犯错时 w 和 b 都要朝样本移动。",
    )
    @given(flip=st.booleans(), both=st.booleans(), dtype=dtypes())
    def test_separates(self, student: Any, flip: bool, both: bool, dtype: torch.dtype) -> None:
        """On separable data it converges with every example on its side: y(x·w + b) > 0."""
        y = torch.tensor([1.0, -1.0, -1.0, -1.0] if both else [1.0, 1.0, 1.0, -1.0], dtype=dtype)
        X, y = CORNERS.to(dtype) + 1, -y if flip else y
        w, b, converged = student.train_perceptron(X, y)
        assert_bool(converged, True)
        w = assert_tensor(w, shape=(2,), dtype=dtype).detach()
        sides = y * (X @ w + float(b.detach() if isinstance(b, Tensor) else b))
        assert_that(bool((sides > 0).all()), "An example is on the wrong side.", "有样本在错误的一侧。", sides)

    @weight(3)
    @lesson(
        zh="对任何数据、任何上限，都得到与参考答案相同的权重、偏置和标志。",
        hint="Zeros first, examples in order, update at once: w += y x, b += y.",
        hint_zh="从零开始，按顺序看样本，立即更新：w += y x，b += y。",
    )
    @given(task=tasks(), max_epochs=st.integers(1, 8))
    def test_matches_reference(
        self, student: Any, reference: Any, task: tuple[Tensor, Tensor], max_epochs: int
    ) -> None:
        """For any data and any limit it arrives at the reference's weights, bias and flag."""
        w, b, converged = reference.train_perceptron(*task, max_epochs=max_epochs)
        assert_trained(student.train_perceptron(*task, max_epochs=max_epochs), w, float(b), converged)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It arrives at the same weights on CUDA tensors."""
        told = run(student, "common.on_device", "cuda", student.train_perceptron, [TWO, TWO_LABELS], {})
        assert_trained(told["value"], torch.tensor([2.0, 1.0]), 0.0, True)


class OneStep(Banned):
    """The two inputs were put together by hand."""

    def __init__(self, seen: str) -> None:
        self.seen = seen
        StudentFault.__init__(
            self,
            Text(
                f"What reaches the output does not pass through two layers: the inputs were put together by {seen}.",
                f"输出没有经过两层：两个输入是用 {seen} 直接合在一起的。",
            ),
        )


@st.composite
def signs(draw: st.DrawFn) -> Tensor:
    """Inputs (n, 2) of ±1 in any layout."""
    rows = draw(st.lists(st.sampled_from(CORNERS.tolist()), min_size=1, max_size=6))
    X = torch.tensor(rows, dtype=draw(dtypes()))
    return draw(awkward(X, scale=False).filter(lambda other: torch.equal(other, X)))


@exercise("xor_network")
class TestXorNetwork:
    @lesson(
        zh="真值表：(1, 1) 和 (−1, −1) 给出 −1，(1, −1) 和 (−1, 1) 给出 +1。",
        hint="Let one hidden neuron cut off one corner, a second one the opposite corner.",
        hint_zh="让一个隐藏神经元切下一个角，另一个切下对角。",
    )
    def test_truth_table(self, student: Any) -> None:
        """The truth table: −1 for (1, 1) and (−1, −1), +1 for (1, −1) and (−1, 1)."""
        assert_close(student.xor_network(CORNERS), XOR)

    @lesson(
        zh="行的顺序、个数和类型都可以不同：结果的形状是 (n,)，类型与 X 相同。",
        hint="Make the weights in X's dtype; a batch of one gives shape (1,).",
        hint_zh="用 X 的 dtype 创建权重；只有一个样本时形状是 (1,)。",
    )
    @given(X=signs())
    def test_any_batch(self, student: Any, X: Tensor) -> None:
        """Any rows in any number: the result has shape (n,) and X's dtype."""
        assert_close(student.xor_network(X), -X.detach().prod(1))

    @lesson(
        zh="与参考答案相同。",
        hint="Every row is judged by itself.",
        hint_zh="每一行独立判断。",
    )
    @given(X=signs())
    def test_matches_reference(self, student: Any, reference: Any, X: Tensor) -> None:
        """It agrees with the reference."""
        assert_close(student.xor_network(X), reference.xor_network(X))

    @weight(2)
    @lesson(
        zh="到达输出的东西经过了两层：输入的加权和、激活函数，再是隐藏神经元的加权和。",
        hint="Hidden neurons look at weighted sums of both inputs; the output looks at the hidden neurons only.",
        hint_zh="隐藏神经元看两个输入的加权和；输出只看隐藏神经元。",
    )
    def test_two_layers(self, student: Any) -> None:
        """What reaches the output passes through two layers: weighted sums, an activation, a weighted sum."""
        assert_close(student.xor_network(CORNERS), XOR)
        seen = run(student, "ch10_mlp.short_cuts", student.xor_network)
        if seen:
            raise OneStep(", ".join(str(s)[:60] for s in list(seen)[:4]))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same answers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "xor_network", CORNERS)


@st.composite
def anywhere(draw: st.DrawFn, distinct: bool = False) -> Tensor:
    """Tensors of any shape; `distinct`: no zeros, plain, for gradients."""
    shape = draw(shapes(1, 1, 6) | shapes(2, 1, 4) | shapes(3, 1, 3))
    if not distinct:
        return draw(tensors(shape))
    x = draw(tensors(shape, low=1, high=8, plain=True))
    return x * (2 * draw(tensors(shape, dtype=x.dtype, low=0, high=1, plain=True)) - 1) / 2


FAR = (1e4, -1e4, 1e3, -1e3, 120.0, -120.0)


@exercise("relu")
@banned(*ACTIVATIONS, *SOFTMAXES)
class TestActivations:
    @lesson(
        zh="relu：−2、0、3 给出 0、0、3；relu(x) − relu(−x) = x。",
        hint="max(x, 0), element by element.",
        hint_zh="逐元素的 max(x, 0)。",
    )
    @given(x=anywhere())
    def test_relu_by_hand(self, student: Any, x: Tensor) -> None:
        """relu: −2, 0, 3 give 0, 0, 3; and relu(x) − relu(−x) = x."""
        assert_close(student.relu(torch.tensor([-2.0, 0.0, 3.0])), torch.tensor([0.0, 0.0, 3.0]))
        found = assert_tensor(student.relu(x), shape=x.shape, dtype=x.dtype).detach()
        assert_that(bool((found >= 0).all()), "A value is negative or NaN.", "有的值为负或 NaN。", found)
        assert_close(found - student.relu(-x).detach(), x.detach())

    @lesson(
        zh="sigmoid：0 给出 ½，log 3 给出 ¾；sigmoid(x) + sigmoid(−x) = 1。",
        hint="1/(1 + exp(−x)).",
        hint_zh="1/(1 + exp(−x))。",
    )
    @given(x=anywhere())
    def test_sigmoid_by_hand(self, student: Any, x: Tensor) -> None:
        """sigmoid: 0 gives ½, log 3 gives ¾; and sigmoid(x) + sigmoid(−x) = 1."""
        known = torch.tensor([0.0, math.log(3), -math.log(3)])
        assert_close(student.sigmoid(known), torch.tensor([0.5, 0.75, 0.25]))
        found = assert_tensor(student.sigmoid(x), shape=x.shape, dtype=x.dtype).detach()
        assert_close(found + student.sigmoid(-x).detach(), torch.ones_like(found))

    @lesson(
        zh="tanh：0 给出 0，log 2 给出 0.6；tanh(−x) = −tanh(x)。",
        hint="(1 − exp(−2x))/(1 + exp(−2x)); mind the factor 2.",
        hint_zh="(1 − exp(−2x))/(1 + exp(−2x))；注意系数 2。",
    )
    @given(x=anywhere())
    def test_tanh_by_hand(self, student: Any, x: Tensor) -> None:
        """tanh: 0 gives 0, log 2 gives 0.6; and tanh(−x) = −tanh(x)."""
        known = torch.tensor([0.0, math.log(2), -math.log(2)])
        assert_close(student.tanh(known), torch.tensor([0.0, 0.6, -0.6]))
        found = assert_tensor(student.tanh(x), shape=x.shape, dtype=x.dtype).detach()
        assert_close(student.tanh(-x), -found)

    @weight(2)
    @lesson(
        zh="|x| 大到 1e4 时，三个函数的值都有限而且正确。",
        hint="Keep every exponent at or below 0: infinity over infinity is not a number.",
        hint_zh="让每个指数都不超过 0：无穷大除以无穷大不是一个数。",
    )
    @given(dtype=dtypes())
    def test_far_values(self, student: Any, dtype: torch.dtype) -> None:
        """For |x| up to 1e4 the values of all three are finite and right."""
        x = torch.tensor(FAR, dtype=dtype)
        assert_close(student.relu(x), torch.tensor([1e4, 0, 1e3, 0, 120, 0], dtype=dtype))
        assert_close(student.sigmoid(x), torch.tensor([1.0, 0, 1, 0, 1, 0], dtype=dtype))
        assert_close(student.tanh(x), torch.tensor([1.0, -1, 1, -1, 1, -1], dtype=dtype))

    @weight(2)
    @lesson(
        zh="|x| 大到 1e4 时，三个函数的梯度也有限而且正确；sigmoid 和 tanh 的梯度在 0 处不为负。",
        hint="torch.where lets the gradient of both sides through: ∞·0 is not a number. Choose before exp.",
        hint_zh="torch.where 让两边的梯度都流过：∞·0 不是一个数。要在取 exp 之前选择。",
    )
    @given(dtype=dtypes())
    def test_far_gradients(self, student: Any, dtype: torch.dtype) -> None:
        """For |x| up to 1e4 the gradients of all three are finite and right; at 0 sigmoid's and tanh's do not fall."""
        x = torch.tensor(FAR, dtype=dtype)
        weights = torch.cos(torch.arange(1, len(FAR) + 1, dtype=torch.float64)).to(dtype)
        assert_close(vjp(student.relu, x)[0], weights * (x > 0))
        assert_close(vjp(student.sigmoid, x)[0], torch.zeros_like(x))
        assert_close(vjp(student.tanh, x)[0], torch.zeros_like(x))
        # Written with exp(−|x|) the slope at 0 comes out as 0; where the two halves are mixed up, with the wrong sign.
        origin = torch.zeros(1, dtype=dtype)
        for name in ("sigmoid", "tanh"):
            (slope,) = vjp(getattr(student, name), origin)
            assert_close(slope.clamp(max=0), origin)

    @weight(2)
    @lesson(
        zh="三个函数对任何输入都与参考答案相同。",
        hint="Check negative numbers, 0, and tensors of several axes.",
        hint_zh="检查负数、0 和有多个轴的张量。",
    )
    @given(x=anywhere())
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """All three agree with the reference for any inputs."""
        for name in ("relu", "sigmoid", "tanh"):
            assert_close(getattr(student, name)(x), getattr(reference, name)(x), terms=4)

    @weight(2)
    @lesson(
        zh="自动求导可以穿过三个函数。",
        hint="Stay in tensors: no .item(), no .numpy(), no .detach().",
        hint_zh="一直用张量计算：不要用 .item()、.numpy() 和 .detach()。",
    )
    @given(x=anywhere(distinct=True))
    def test_gradient(self, student: Any, reference: Any, x: Tensor) -> None:
        """Autograd through all three is right."""
        for name in ("relu", "sigmoid", "tanh"):
            assert_gradient(student, reference, name, x)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """They give the same numbers on CUDA tensors."""
        for name in ("relu", "sigmoid", "tanh"):
            assert_same_on_cuda(student, reference, name, torch.tensor([-1e4, -1.0, 0.0, 2.0, 1e4]))


SLOPES = tuple(
    f"aten::{name}_backward{form}"
    for name in ("sigmoid", "tanh", "threshold", "hardtanh", "leaky_relu", "log_sigmoid", "softplus")
    for form in ("", ".grad_input")
)
"""The kernels autograd itself calls for the activations' derivatives."""


@exercise("sigmoid_grad")
@banned(*AUTOGRAD, *SLOPES)
class TestActivationGrads:
    @lesson(
        zh="sigmoid 的导数：0 处是 ¼，±log 3 处是 3/16。",
        hint="s(1 − s), with s = sigmoid(x).",
        hint_zh="s(1 − s)，其中 s = sigmoid(x)。",
    )
    def test_sigmoid_by_hand(self, student: Any) -> None:
        """The derivative of sigmoid is ¼ at 0 and 3/16 at ±log 3."""
        x = torch.tensor([0.0, math.log(3), -math.log(3)])
        assert_close(student.sigmoid_grad(x), torch.tensor([1 / 4, 3 / 16, 3 / 16]))

    @lesson(
        zh="tanh 的导数：0 处是 1，±log 2 处是 0.64。",
        hint="1 − t², with t = tanh(x).",
        hint_zh="1 − t²，其中 t = tanh(x)。",
    )
    def test_tanh_by_hand(self, student: Any) -> None:
        """The derivative of tanh is 1 at 0 and 0.64 at ±log 2."""
        x = torch.tensor([0.0, math.log(2), -math.log(2)])
        assert_close(student.tanh_grad(x), torch.tensor([1.0, 0.64, 0.64]))

    @lesson(
        zh="relu 的导数：x > 0 处是 1，其余是 0，0 处也是 0；类型与 x 相同。",
        hint="Not a bool tensor: x's dtype. At 0 it is 0.",
        hint_zh="不是布尔张量：用 x 的 dtype。在 0 处是 0。",
    )
    def test_relu_by_hand(self, student: Any) -> None:
        """The derivative of relu is 1 for x > 0, else 0, at 0 too; in x's dtype."""
        for dtype in (torch.float32, torch.float64):
            x = torch.tensor([-2.0, 0.0, 1e-30, 3.0], dtype=dtype)
            assert_close(student.relu_grad(x), torch.tensor([0.0, 0.0, 1.0, 1.0], dtype=dtype))

    @lesson(
        zh="离 0 很远时，sigmoid 和 tanh 的导数是 0，而不是 NaN。",
        hint="Use the formulas with s and t; quotients of exponentials overflow.",
        hint_zh="用含 s 和 t 的公式；指数之商会溢出。",
    )
    @given(dtype=dtypes())
    def test_far_away(self, student: Any, dtype: torch.dtype) -> None:
        """Far from 0 the derivatives of sigmoid and tanh are 0, not NaN."""
        x = torch.tensor(FAR, dtype=dtype)
        assert_close(student.sigmoid_grad(x), torch.zeros_like(x))
        assert_close(student.tanh_grad(x), torch.zeros_like(x))

    @weight(2)
    @lesson(
        zh="sigmoid_grad 和 tanh_grad 对任何输入都与参考答案相同。",
        hint="Both are even functions: negative x, same slope.",
        hint_zh="两者都是偶函数：x 取负，斜率不变。",
    )
    @given(x=anywhere())
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """sigmoid_grad and tanh_grad agree with the reference for any inputs."""
        assert_close(student.sigmoid_grad(x), reference.sigmoid_grad(x), terms=4)
        assert_close(student.tanh_grad(x), reference.tanh_grad(x), terms=4)

    @lesson(
        zh="relu_grad 对任何输入都与参考答案相同。",
        hint="Any positive number has slope 1, however small.",
        hint_zh="任何正数的斜率都是 1，不管多小。",
    )
    @given(x=anywhere())
    def test_relu_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """relu_grad agrees with the reference for any inputs."""
        assert_close(student.relu_grad(x), reference.relu_grad(x))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """They give the same numbers on CUDA tensors."""
        for name in ("sigmoid_grad", "tanh_grad", "relu_grad"):
            assert_same_on_cuda(student, reference, name, torch.tensor([-1e4, -1.0, 0.0, 2.0, 1e4]))


@st.composite
def layers(draw: st.DrawFn, plain: bool = False) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Inputs with one to three axes behind the batch, and two layers' weights and biases, of one dtype."""
    inner = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    n, h, q = draw(st.integers(1, 4)), draw(st.integers(1, 4)), draw(st.integers(1, 3))
    dtype = draw(dtypes())
    # Fractions, so that no hidden neuron sits exactly on ReLU's kink.
    maker = torch.Generator().manual_seed(draw(st.integers(0, 2**16)))
    sizes = ((n, *inner), (math.prod(inner), h), (h,), (h, q), (q,))
    X, W1, b1, W2, b2 = (torch.randn(size, generator=maker, dtype=torch.float64).to(dtype) for size in sizes)
    return (X if plain else draw(awkward(X))), W1, b1, W2, b2


def reach(X: Tensor, W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor) -> float:
    """How large the terms are that a result is made of."""
    X, W1, b1, W2, b2 = (t.detach().double().abs() for t in (X, W1, b1, W2, b2))
    return max(1.0, float(((X.flatten(1) @ W1 + b1) @ W2 + b2).max()))


@exercise("mlp")
class TestMlp:
    @lesson(
        zh="手算：两个隐藏神经元，其中一个被 ReLU 关掉。",
        hint="ReLU stands between the layers, and only there.",
        hint_zh="ReLU 在两层之间，也只在那里。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: two hidden neurons, one of them switched off by ReLU."""
        X = torch.tensor([[1.0, 2.0], [2.0, 1.0]])
        W1, b1 = torch.tensor([[1.0, -1.0], [-1.0, 1.0]]), torch.tensor([0.5, 0.0])
        W2, b2 = torch.tensor([[1.0, 2.0, -3.0], [10.0, 20.0, -30.0]]), torch.tensor([0.0, 1.0, 0.0])
        expected = torch.tensor([[10.0, 21.0, -30.0], [1.5, 4.0, -4.5]])
        assert_close(student.mlp(X, W1, b1, W2, b2), expected)

    @lesson(
        zh="图像从第二个轴开始拉平：(n, c, h, w) 与拉平后的 (n, c·h·w) 给出同样的结果。",
        hint="reshape(len(X), -1), not view: the input need not be contiguous.",
        hint_zh="用 reshape(len(X), -1) 而不是 view：输入不一定是连续的。",
    )
    @given(case=layers())
    def test_flattens(self, student: Any, case: tuple[Tensor, ...]) -> None:
        """Images are flattened from the second axis on: (n, c, h, w) gives what (n, c·h·w) gives."""
        X, *rest = case
        found = assert_tensor(student.mlp(X, *rest), shape=(len(X), len(rest[3])), dtype=X.dtype)
        assert_close(student.mlp(X.detach().flatten(1).clone(), *rest), found.detach(), scale=reach(*case))

    @weight(2)
    @lesson(
        zh="对任何输入和权重都与参考答案相同。",
        hint="relu(XW1 + b1)W2 + b2: both biases count, and nothing follows the last layer.",
        hint_zh="relu(XW1 + b1)W2 + b2：两个偏置都要加，最后一层之后什么也没有。",
    )
    @given(case=layers())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, ...]) -> None:
        """It agrees with the reference for any inputs and weights."""
        assert_close(student.mlp(*case), reference.mlp(*case), terms=32, scale=reach(*case))

    @lesson(
        zh="自动求导到达输入和两层的权重与偏置。",
        hint="Stay in tensors: no .item(), no .numpy(), no .detach().",
        hint_zh="一直用张量计算：不要用 .item()、.numpy() 和 .detach()。",
    )
    @given(case=layers(plain=True))
    def test_gradient(self, student: Any, reference: Any, case: tuple[Tensor, ...]) -> None:
        """Autograd reaches the inputs and both layers' weights and biases."""
        assert_gradient(student, reference, "mlp", *case, wrt=(0, 1, 2, 3, 4), scale=16 * reach(*case))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        X = torch.arange(12.0).reshape(2, 2, 3) / 4 - 1
        W1 = torch.arange(24.0).reshape(6, 4) / 8 - 1.4
        W2 = torch.arange(12.0).reshape(4, 3) / 4 - 1
        rest = (W1, torch.full((4,), 0.3), W2, torch.ones(3))
        assert_same_on_cuda(student, reference, "mlp", X, *rest, scale=reach(X, *rest))


@st.composite
def plans(draw: st.DrawFn) -> tuple[tuple[int, ...], list[int], int, int]:
    """The axes of one example, hidden sizes (often equal, maybe none), outputs, and a batch size."""
    inner = tuple(draw(st.lists(st.integers(1, 3), min_size=1, max_size=3)))
    return inner, draw(st.lists(st.integers(1, 5), max_size=3)), draw(st.integers(1, 4)), draw(st.integers(1, 3))


def build(side: Any, inner: tuple[int, ...], hidden: list[int], outputs: int) -> Any:
    """Build a net and run it once, so that lazy layers have their shapes."""
    net = side.make_mlp(math.prod(inner), hidden, outputs)
    net(torch.zeros(2, *inner))
    return net


def inputs(n: int, inner: tuple[int, ...]) -> Tensor:
    """A batch of fractions."""
    maker = torch.Generator().manual_seed(n)
    return torch.randn(n, *inner, generator=maker)


@exercise("make_mlp")
class TestMakeMlp:
    @lesson(
        zh="它返回 nn.Sequential。",
        hint="nn.Sequential(*layers) takes the layers one by one, not as a list.",
        hint_zh="nn.Sequential(*layers) 逐个接收层，而不是接收一个列表。",
    )
    @settings(max_examples=10)
    @given(plan=plans())
    def test_is_sequential(self, student: Any, plan: tuple[tuple[int, ...], list[int], int, int]) -> None:
        """It returns an nn.Sequential."""
        net = student.make_mlp(math.prod(plan[0]), plan[1], plan[2])
        assert_that(
            run(student, "ch10_mlp.is_sequential", net), "The result is no nn.Sequential.", "结果不是 nn.Sequential。"
        )

    @lesson(
        zh="线性层依次是 num_inputs → 隐藏层大小 → … → num_outputs，都有可训练的权重和偏置，没有别的参数。",
        hint="Each layer takes as many inputs as the one before it gives; build a new Linear each time.",
        hint_zh="每一层的输入数等于前一层的输出数；每次都新建一个 Linear。",
    )
    @settings(max_examples=25)
    @given(plan=plans())
    def test_layer_sizes(self, student: Any, plan: tuple[tuple[int, ...], list[int], int, int]) -> None:
        """Its linear layers go num_inputs → hidden sizes → num_outputs, each with weight and bias of its own."""
        inner, hidden, outputs, _ = plan
        net = build(student, inner, hidden, outputs)
        sizes = [math.prod(inner), *hidden, outputs]
        wanted = sorted(s for a, b in pairwise(sizes) for s in ((b, a), (b,)))
        assert_equal([tuple(s) for s in run(student, "common.parameter_shapes", net)], wanted)
        order = [tuple(layer["weight"].shape) for layer in run(student, "ch10_mlp.linears", net)]
        assert_equal(order, [(b, a) for a, b in pairwise(sizes)])
        for name, p in dict(net.named_parameters()).items():
            assert_that(p.requires_grad, f"{name} does not require a gradient.", f"{name} 不需要梯度。")

    @weight(2)
    @lesson(
        zh="前向计算：拉平，然后每个隐藏层之后 ReLU，最后一层之后没有激活函数。",
        hint="Flatten comes first; ReLU follows every Linear but the last.",
        hint_zh="先 Flatten；除了最后一个 Linear，每个后面都有 ReLU。",
    )
    @settings(max_examples=30)
    @given(plan=plans())
    def test_forward(self, student: Any, plan: tuple[tuple[int, ...], list[int], int, int]) -> None:
        """The forward pass: flatten, ReLU after every hidden layer, no activation after the last."""
        inner, hidden, outputs, n = plan
        net = build(student, inner, hidden, outputs)
        X = inputs(n, inner)
        value = X.flatten(1).double()
        parts = run(student, "ch10_mlp.linears", net)
        for k, layer in enumerate(parts):
            value = value @ layer["weight"].double().T + layer["bias"].double()
            value = value.clamp(min=0) if k + 1 < len(parts) else value
        assert_close(net(X), value.float(), terms=64)

    @weight(2)
    @lesson(
        zh="权重相同时，结果和梯度与参考答案的网络相同。",
        hint="Compare the order of the layers with Flatten, Linear, ReLU, …, Linear.",
        hint_zh="对照层的顺序：Flatten、Linear、ReLU、……、Linear。",
    )
    @settings(max_examples=30)
    @given(plan=plans())
    def test_matches_reference(
        self, student: Any, reference: Any, plan: tuple[tuple[int, ...], list[int], int, int]
    ) -> None:
        """With equal weights it gives the results and gradients of the reference's net."""
        inner, hidden, outputs, n = plan
        X = inputs(n, inner)
        results = []
        for side in (student, reference):
            net = build(side, inner, hidden, outputs)
            run(side, "common.fill_by_shape", net, 7, 1.0)
            results.append((net(X), vjp(net, X)[0]))
        # Each layer multiplies by at most its width: 5 · 5 · 5 · 27.
        assert_close(results[0], results[1], terms=64, scale=100.0)

    @gpu
    @lesson(zh="在 CUDA 上结果与 CPU 相同。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA it gives the CPU's numbers."""
        net = build(student, (2, 3), [4], 2)
        X = inputs(3, (2, 3))
        expected = net(X)
        run(student, "common.to_device", net, "cuda")
        told = run(student, "common.on_device", "cuda", net, [X], {})
        assert_close(told["value"], expected.detach(), terms=64)
