"""What right answers of chapter 4 (derivatives) do."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import torch
from hypothesis import example, given
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_close,
    assert_raises,
    assert_same_on_cuda,
    assert_tensor,
    assert_that,
)
from autograder.bans import AUTOGRAD
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.probes import ch04_derivatives as functions
from autograder.strategies import awkward, dtypes, scalars, shapes, tensors, vectors

EPS = torch.finfo(torch.float64).eps


class Curve(NamedTuple):
    """A function of one number with its slope and a bound on its third derivative within `h` of x."""

    f: Callable[[Tensor], Tensor]
    value: Callable[[float], float]
    slope: Callable[[float], float]
    third: Callable[[float, float], float]


CURVES = {
    "square": Curve(functions.square, lambda x: x * x, lambda x: 2 * x, lambda x, h: 0.0),
    "cube": Curve(functions.cube, lambda x: x**3, lambda x: 3 * x * x, lambda x, h: 6.0),
    "sine": Curve(functions.sine, math.sin, math.cos, lambda x, h: 1.0),
    "exponential": Curve(functions.exponential, math.exp, math.exp, lambda x, h: math.exp(x + h)),
}
WIDTHS = [1e-4, 1e-3, 1e-2, 0.1]


def error_bound(value: float, slope: float, third: float, x: float, h: float) -> float:
    """Return how far a central difference may be off: h²/6 of the third derivative, and rounding divided by h."""
    # The values and the points x ± h are rounded; 32 leaves room for formulas with more points.
    return third * h * h / 6 * 1.001 + 32 * EPS * (max(1.0, abs(value)) + abs(x * slope) + abs(slope)) / h


def assert_slope(got: Any, expected: float, bound: float) -> None:
    """Fail unless `got` is a Python float within `bound` of the slope."""
    assert_that(
        isinstance(got, float),
        f"The result is a {type(got).__name__}, expected a Python float.",
        f"结果是 {type(got).__name__}，应为 Python 的 float。",
        got,
    )
    assert_that(
        abs(got - expected) <= bound,
        f"The slope is {got:.10g}, expected {expected:.10g} with an error of at most {bound:.2g}.",
        f"斜率是 {got:.10g}，应为 {expected:.10g}，误差不超过 {bound:.2g}。",
        got,
        expected,
    )


@exercise("numerical_derivative")
@banned(*AUTOGRAD)
class TestNumericalDerivative:
    @lesson(
        zh="x² 在 3 处的斜率是 6，x³ 在 2 处的斜率是 12；结果是 Python 的 float。",
        hint="(f(x + h) − f(x − h)) / (2h), with float64 tensors; turn the result into a float.",
        hint_zh="用 float64 张量计算 (f(x + h) − f(x − h)) / (2h)；把结果变成 float。",
    )
    def test_by_hand(self, student: Any) -> None:
        """The slope of x² at 3 is 6, of x³ at 2 it is 12; the result is a Python float."""
        assert_slope(student.numerical_derivative(functions.square, 3.0), 6.0, error_bound(9, 6, 0, 3, 1e-4))
        assert_slope(student.numerical_derivative(functions.cube, 2.0), 12.0, error_bound(8, 12, 6, 2, 1e-4))

    @weight(2)
    @lesson(
        zh="误差是 h² 量级而不是 h 量级：对各种函数和步长。",
        hint="A one-sided quotient is off by h/2 times the second derivative; float32 loses what the quotient needs.",
        hint_zh="单边差商的误差是 h/2 乘二阶导数；float32 会丢掉差商所需的精度。",
    )
    @given(name=st.sampled_from(list(CURVES)), x=scalars(-3, 3), h=st.sampled_from(WIDTHS))
    def test_error_is_of_second_order(self, student: Any, name: str, x: float, h: float) -> None:
        """Its error is of order h², not h, for several functions and steps."""
        curve = CURVES[name]
        bound = error_bound(curve.value(x), curve.slope(x), curve.third(x, h), x, h)
        assert_slope(student.numerical_derivative(curve.f, x, h), curve.slope(x), bound)

    @lesson(
        zh="步长就是给定的 h：sin 4πx 每隔 ½ 重复一次，取 h = ½ 时看不出斜率。",
        hint="Use h as it is given, to both sides alike.",
        hint_zh="按给定的 h 取点，两边对称。",
    )
    @given(x=scalars(-2, 2))
    def test_uses_the_given_step(self, student: Any, x: float) -> None:
        """It takes the step h it is given: sin 4πx repeats every ½, so h = ½ shows no slope."""
        # Arguments up to 4π·3: rounded by 40 eps.
        assert_slope(student.numerical_derivative(functions.ripple, x, 0.5), 0.0, 1e-12)

    @lesson(
        zh="默认步长是 1e-4：sin(2π·10⁴·x) 每隔 1e-4 重复一次，看不出斜率。",
        hint="Write h=1e-4 into the signature and leave h alone.",
        hint_zh="在函数签名里写 h=1e-4，不要再改动 h。",
    )
    def test_default_step(self, student: Any) -> None:
        """The default step is 1e-4: sin(2π·10⁴·x), which repeats every 1e-4, shows no slope."""
        # The argument is rounded by 16,000·eps, the slope by that over h: 4e-8. Its true slope is 63,000.
        assert_slope(student.numerical_derivative(functions.fine_ripple, 0.25), 0.0, 1e-4)

    @lesson(
        zh="默认步长下与参考答案一致。",
        hint="The default h is 1e-4.",
        hint_zh="h 的默认值是 1e-4。",
    )
    @given(name=st.sampled_from(list(CURVES)), x=scalars(-3, 3))
    def test_matches_reference(self, student: Any, reference: Any, name: str, x: float) -> None:
        """With the default step it agrees with the reference."""
        curve = CURVES[name]
        bound = error_bound(curve.value(x), curve.slope(x), curve.third(x, 1e-4), x, 1e-4)
        assert_slope(
            student.numerical_derivative(curve.f, x), reference.numerical_derivative(curve.f, x), 2 * bound
        )


@st.composite
def alike(draw: st.DrawFn, count: int, /) -> tuple[Tensor, ...]:
    """Tensors of one shape and dtype."""
    shape, dtype = draw(st.integers(0, 2).flatmap(lambda n: shapes(n, 1, 4))), draw(dtypes())
    return tuple(draw(tensors(shape, dtype=dtype)) for _ in range(count))


@st.composite
def chains(draw: st.DrawFn) -> tuple[Tensor, Tensor]:
    """Jacobians (m, k) and (k, n) of one dtype."""
    (m, k, n), dtype = draw(shapes(3, 1, 4)), draw(dtypes())
    return draw(tensors((m, k), dtype=dtype)), draw(tensors((k, n), dtype=dtype))


def largest(*parts: Tensor) -> float:
    """Return the largest magnitude in these tensors, at least 1."""
    return max(1.0, *(float(t.detach().abs().max()) for t in parts))


@exercise("product_rule")
@banned(*AUTOGRAD)
class TestProductRule:
    @lesson(
        zh="乘法法则手算：u = x²，v = x³ 的导数是 5x⁴，在 x = 2 处为 80；矩阵也逐元素计算。",
        hint="u'v + uv': each factor is differentiated once, while the other waits.",
        hint_zh="u'v + uv'：每个因子各求一次导，另一个保持不变。",
    )
    def test_powers(self, student: Any) -> None:
        """The product rule by hand: u = x² and v = x³ give 5x⁴, 80 at x = 2; matrices go element by element."""
        for x in (torch.tensor([2.0, 1.0]), torch.tensor([[2.0, 1.0], [-1.0, 0.0]])):
            assert_close(student.product_rule(x**2, 2 * x, x**3, 3 * x**2), 5 * x**4)

    @lesson(
        zh="乘法法则对两个因子对称；其中一个是常数时，只剩另一项。",
        hint="Nothing else is added: no u'v'.",
        hint_zh="没有别的项：没有 u'v'。",
    )
    @given(parts=alike(4))
    def test_factors_are_alike(self, student: Any, parts: tuple[Tensor, ...]) -> None:
        """The factors may be exchanged; where one is constant, one term is left."""
        u, du, v, dv = parts
        scale = largest(u, du) * largest(v, dv)
        once = assert_tensor(student.product_rule(u, du, v, dv), shape=u.shape, dtype=u.dtype)
        assert_close(student.product_rule(v, dv, u, du), once.detach(), scale=scale)
        constant = student.product_rule(u, torch.zeros_like(u), v, dv)
        assert_close(constant, (u * dv).detach(), scale=scale)

    @lesson(
        zh="链式法则手算：y = (u₁ + u₂, u₁u₂)，u = (x, 2x)，在 x = 3 处 dy/dx = (3, 12)。",
        hint="Rows of dy/du times columns of du/dx.",
        hint_zh="dy/du 的行乘 du/dx 的列。",
    )
    def test_chain_by_hand(self, student: Any) -> None:
        """The chain rule by hand: y = (u₁ + u₂, u₁u₂) of u = (x, 2x) at x = 3 has dy/dx = (3, 12)."""
        # u = (3, 6): dy/du = [[1, 1], [6, 3]], du/dx = [[1], [2]].
        dy_du, du_dx = torch.tensor([[1.0, 1.0], [6.0, 3.0]]), torch.tensor([[1.0], [2.0]])
        assert_close(student.chain_rule(dy_du, du_dx), torch.tensor([[3.0], [12.0]]))

    @lesson(
        zh="乘法法则：u'v + uv'，逐元素。",
        hint="Elementwise products, no matrix product and no sum over the elements.",
        hint_zh="逐元素相乘，不是矩阵乘法，也不对元素求和。",
    )
    @given(parts=alike(4))
    def test_product_matches_reference(self, student: Any, reference: Any, parts: tuple[Tensor, ...]) -> None:
        """The product rule: u'v + uv', elementwise."""
        u, du, v, dv = parts
        expected = reference.product_rule(u, du, v, dv)
        assert_close(student.product_rule(u, du, v, dv), expected, scale=largest(u, du) * largest(v, dv))

    @lesson(
        zh="链式法则：(m, k) 乘 (k, n) 得 (m, n)。",
        hint="A matrix product, dy/du on the left.",
        hint_zh="矩阵乘法，dy/du 在左边。",
    )
    @given(pair=chains())
    def test_chain_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The chain rule: (m, k) times (k, n) gives (m, n)."""
        scale = largest(pair[0]) * largest(pair[1])
        assert_close(student.chain_rule(*pair), reference.chain_rule(*pair), scale=scale)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        x = torch.tensor([2.0, 1.0])
        assert_same_on_cuda(student, reference, "product_rule", x**2, 2 * x, x**3, 3 * x**2)
        assert_same_on_cuda(student, reference, "chain_rule", torch.ones(2, 3), torch.ones(3, 1))


@st.composite
def kinked(draw: st.DrawFn) -> Tensor:
    """Tensors of 0 to 2 axes with many zeros, and numbers near zero on both sides."""
    shape = draw(st.integers(0, 2).flatmap(lambda n: shapes(n, 1, 4)))
    values = st.sampled_from([0.0, 0.0, 0.0, -0.0, 1.0, -1.0, 3.0, -2.0, 1e-30, -1e-30, 1e-6, -1e-6, 1e30, -1e30])
    count = math.prod(shape)
    x = torch.tensor(draw(st.lists(values, min_size=count, max_size=count)), dtype=draw(dtypes())).reshape(shape)
    return draw(awkward(x, scale=False))


def unit(low: float) -> st.SearchStrategy[float]:
    """Slopes from `low` to 1, both ends included, exact in float32."""
    return st.integers(int(8 * low), 8).map(lambda k: k / 8)


@exercise("subgradient_abs")
@banned(*AUTOGRAD)
class TestSubgradientAbs:
    @lesson(
        zh="[−2, 0, 3] 给出 [−1, 0, 1]；a = 0.5 时中间是 0.5。",
        hint="Three cases: above, below and exactly at 0.",
        hint_zh="三种情形：大于、小于、恰好等于 0。",
    )
    def test_by_hand(self, student: Any) -> None:
        """[−2, 0, 3] gives [−1, 0, 1]; with a = 0.5 the middle is 0.5."""
        x = torch.tensor([-2.0, 0.0, 3.0])
        assert_close(student.subgradient_abs(x), torch.tensor([-1.0, 0.0, 1.0]))
        assert_close(student.subgradient_abs(x, 0.5), torch.tensor([-1.0, 0.5, 1.0]))

    @lesson(
        zh="直线 g·(z − x) + |x| 处处不高于 |z|：这就是亚导数的定义。",
        hint="The slope has the sign of x, however small x is.",
        hint_zh="斜率的符号就是 x 的符号，不管 x 多小。",
    )
    @given(x=kinked(), a=unit(-1), z=scalars())
    def test_line_stays_below(self, student: Any, x: Tensor, a: float, z: float) -> None:
        """The line through (x, |x|) with this slope never passes above |z|: what subderivative means."""
        g = assert_tensor(student.subgradient_abs(x, a), shape=x.shape, dtype=x.dtype).detach().double()
        x = x.detach().double()
        line = x.abs() + g * (z - x)
        # |x| + g(z − x) cancels numbers as large as x.
        assert_that(
            bool((line <= abs(z) + 8 * EPS * (x.abs() + abs(z))).all()),
            f"The line with slope {g.tolist()} passes above |x| at {z}.",
            f"斜率为 {g.tolist()} 的直线在 {z} 处高于 |x|。",
        )

    @weight(2)
    @lesson(
        zh="x > 0 处为 1，x < 0 处为 −1，等于 0 处为 a，类型与 x 相同。",
        hint="Put a only where x is exactly 0, −0.0 included; keep x's dtype.",
        hint_zh="只有 x 恰好为 0（包括 −0.0）时才取 a；保持 x 的类型。",
    )
    @given(x=kinked(), a=unit(-1))
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor, a: float) -> None:
        """It is 1 where x > 0, −1 where x < 0 and a at 0, in x's dtype."""
        assert_close(student.subgradient_abs(x, a), reference.subgradient_abs(x, a))

    @lesson(
        zh="a 不在 [−1, 1] 中时引发 ValueError，即使 x 中没有 0；±1 是允许的。",
        hint="Check a before anything else, both ends included.",
        hint_zh="先检查 a，两个端点都包括在内。",
    )
    @given(x=vectors(1, 4), a=st.sampled_from([1.5, -1.5, 2.0, -1.0625, 1.0625]))
    def test_refuses_other_slopes(self, student: Any, x: Tensor, a: float) -> None:
        """a outside [−1, 1] raises ValueError, also where no element is 0; ±1 are allowed."""
        assert_raises(student.subgradient_abs, x, a)
        for end in (1.0, -1.0):
            assert_tensor(student.subgradient_abs(x, end), shape=x.shape)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "subgradient_abs", torch.tensor([-2.0, 0.0, 3.0]), 0.5)


@exercise("subgradient_relu")
@banned(*AUTOGRAD)
class TestSubgradientRelu:
    @lesson(
        zh="[−2, 0, 3] 给出 [0, 0, 1]；a = 0.5 时中间是 0.5。",
        hint="Three cases: above, below and exactly at 0.",
        hint_zh="三种情形：大于、小于、恰好等于 0。",
    )
    def test_by_hand(self, student: Any) -> None:
        """[−2, 0, 3] gives [0, 0, 1]; with a = 0.5 the middle is 0.5."""
        x = torch.tensor([-2.0, 0.0, 3.0])
        assert_close(student.subgradient_relu(x), torch.tensor([0.0, 0.0, 1.0]))
        assert_close(student.subgradient_relu(x, 0.5), torch.tensor([0.0, 0.5, 1.0]))

    @lesson(
        zh="过 (x, max(x, 0))、以它为斜率的直线处处不高于 max(z, 0)。",
        hint="0 below, 1 above; never negative.",
        hint_zh="下方为 0，上方为 1；不会是负数。",
    )
    @given(x=kinked(), a=unit(0), z=scalars())
    def test_line_stays_below(self, student: Any, x: Tensor, a: float, z: float) -> None:
        """The line through (x, max(x, 0)) with this slope never passes above max(z, 0)."""
        g = assert_tensor(student.subgradient_relu(x, a), shape=x.shape, dtype=x.dtype).detach().double()
        x = x.detach().double()
        line = x.clamp(min=0) + g * (z - x)
        assert_that(
            bool((line <= max(z, 0.0) + 8 * EPS * (x.abs() + abs(z))).all()),
            f"The line with slope {g.tolist()} passes above max(x, 0) at {z}.",
            f"斜率为 {g.tolist()} 的直线在 {z} 处高于 max(x, 0)。",
        )

    @weight(2)
    @lesson(
        zh="x > 0 处为 1，x < 0 处为 0，等于 0 处为 a，类型与 x 相同。",
        hint="Put a only where x is exactly 0, −0.0 included; keep x's dtype.",
        hint_zh="只有 x 恰好为 0（包括 −0.0）时才取 a；保持 x 的类型。",
    )
    @given(x=kinked(), a=unit(0))
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor, a: float) -> None:
        """It is 1 where x > 0, 0 where x < 0 and a at 0, in x's dtype."""
        assert_close(student.subgradient_relu(x, a), reference.subgradient_relu(x, a))

    @lesson(
        zh="a 不在 [0, 1] 中时引发 ValueError，即使 x 中没有 0；0 和 1 是允许的。",
        hint="The interval differs from that of |x|: no negative slopes.",
        hint_zh="区间与 |x| 的不同：不允许负的斜率。",
    )
    @given(x=vectors(1, 4), a=st.sampled_from([1.5, -0.5, 2.0, -0.0625, 1.0625, -1.0]))
    def test_refuses_other_slopes(self, student: Any, x: Tensor, a: float) -> None:
        """a outside [0, 1] raises ValueError, also where no element is 0; 0 and 1 are allowed."""
        assert_raises(student.subgradient_relu, x, a)
        for end in (0.0, 1.0):
            assert_tensor(student.subgradient_relu(x, end), shape=x.shape)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "subgradient_relu", torch.tensor([-2.0, 0.0, 3.0]), 0.5)


class Field(NamedTuple):
    """A function of a vector with its gradient or Jacobian and a bound on its third derivatives."""

    f: Callable[[Tensor], Tensor]
    slope: Callable[[Tensor], Tensor]
    third: Callable[[int], float]


def _numbers(x: Tensor) -> Tensor:
    return torch.arange(1.0, x.numel() + 1, dtype=x.dtype)


def _matrix(n: int) -> Tensor:
    grid = 10 * torch.arange(n + 1)[:, None] + torch.arange(n)
    return grid.double()


GRADIENTS = {
    "first_element": Field(functions.first_element, lambda x: torch.eye(len(x), dtype=x.dtype)[0], lambda n: 0.0),
    "weighted_sum": Field(functions.weighted_sum, _numbers, lambda n: 0.0),
    "squared_sum": Field(functions.squared_sum, lambda x: (2 * x.sum()).expand(len(x)), lambda n: 0.0),
    "weighted_squares": Field(functions.weighted_squares, lambda x: 2 * _numbers(x) * x, lambda n: 0.0),
    "weighted_sines": Field(
        functions.weighted_sines, lambda x: _numbers(x) * (_numbers(x) * x).cos(), lambda n: float(n**3)
    ),
}
JACOBIANS = {
    "identity": Field(functions.identity, lambda x: torch.eye(len(x), dtype=x.dtype), lambda n: 0.0),
    "affine": Field(functions.affine, lambda x: _matrix(len(x)), lambda n: 0.0),
    "sum_and_squares": Field(
        functions.sum_and_squares, lambda x: torch.stack([torch.ones_like(x), 2 * x]), lambda n: 0.0
    ),
    "one_output": Field(functions.one_output, lambda x: (2 * _numbers(x) * x)[None], lambda n: 0.0),
    "sines": Field(
        functions.sines, lambda x: torch.diag(_numbers(x) * (_numbers(x) * x).cos()), lambda n: float(n**3)
    ),
}


def assert_slopes(got: Any, field: Field, x: Tensor, h: float, expected: Tensor | None = None) -> None:
    """Fail unless these are the field's slopes at x (or `expected`), as well as central differences can tell."""
    point = x.detach().double()
    slope = field.slope(point)
    assert_tensor(got, shape=slope.shape)
    assert_that(
        got.dtype in (torch.float64, x.dtype),
        f"The result is {got.dtype}, expected float64 or {x.dtype}.",
        f"结果是 {got.dtype}，应为 float64 或 {x.dtype}。",
    )
    # The functions stay below 50·n³ on |x| ≤ 5, sums in any order; handed back as float32 the result is rounded.
    size = 50.0 * len(x) ** 3
    bound = field.third(len(x)) * h * h / 6 * 1.001 + 32 * EPS * size / h
    bound += 4 * torch.finfo(got.dtype).eps * max(1.0, float(slope.abs().max()))
    target = slope if expected is None else expected.double()
    off = float((got.detach().double() - target).abs().max())
    assert_that(
        off <= bound * (1 if expected is None else 2),
        f"A slope is off by {off:.3g}, expected at most {bound:.2g}.",
        f"有斜率相差 {off:.3g}，应不超过 {bound:.2g}。",
        got,
        target,
    )


def assert_flat(got: Any, shape: tuple[int, ...]) -> None:
    """Fail unless these slopes of a ripple are zero: its true ones are 12 and more."""
    off = float(assert_tensor(got, shape=shape).detach().abs().max())
    # Arguments up to 32,000 in float64, steps of 1e-4: rounding shows no more than 1e-7.
    assert_that(off < 1e-4, f"The slope is {off:.3g}, expected 0.", f"斜率是 {off:.3g}，应为 0。", got)


def small_vectors() -> st.SearchStrategy[Tensor]:
    """Vectors of 1 to 4 elements within ±5, in either dtype, contiguous or not, with or without requires_grad."""
    plain = vectors(1, 4, plain=True)
    return plain.flatmap(lambda x: awkward(x, scale=False))


@exercise("numerical_gradient")
@banned(*AUTOGRAD)
class TestNumericalGradient:
    @lesson(
        zh="课上的例子：x₁² + 2x₂² 在 (1, 1) 处的梯度是 [2, 4]。",
        hint="Move one coordinate by ±h, keep the others, divide by 2h.",
        hint_zh="把一个坐标移动 ±h，其余不动，除以 2h。",
    )
    def test_lecture_example(self, student: Any) -> None:
        """The lecture's example: x₁² + 2x₂² has the gradient [2, 4] at (1, 1)."""
        got = student.numerical_gradient(functions.weighted_squares, torch.tensor([1.0, 1.0]))
        assert_slopes(got, GRADIENTS["weighted_squares"], torch.tensor([1.0, 1.0]), 1e-4)

    @weight(2)
    @lesson(
        zh="每个坐标的斜率都正确，误差是 h² 量级，即使 x 是 float32 也在 float64 中计算。",
        hint="Convert x to float64 before you add h; move every coordinate back before the next.",
        hint_zh="加 h 之前先把 x 转成 float64；移动下一个坐标之前，把上一个移回去。",
    )
    # A coordinate that is not moved back shows only where the coordinates meet.
    @example(name="squared_sum", x=torch.tensor([1.0, 2.0]), h=1e-2)
    @given(name=st.sampled_from(list(GRADIENTS)), x=small_vectors(), h=st.sampled_from([1e-4, 1e-3, 1e-2]))
    def test_true_slopes(self, student: Any, name: str, x: Tensor, h: float) -> None:
        """Every coordinate's slope is right to order h², computed in float64 also for float32 x."""
        field = GRADIENTS[name]
        assert_slopes(student.numerical_gradient(field.f, x, h), field, x, h)

    @lesson(
        zh="步长就是给定的 h：Σ sin 4πx 每隔 ½ 重复一次，取 h = ½ 时看不出斜率。",
        hint="Use h as it is given, to both sides alike.",
        hint_zh="按给定的 h 取点，两边对称。",
    )
    @given(x=tensors(shapes(1, 1, 4), plain=True, low=-2, high=2))
    def test_uses_the_given_step(self, student: Any, x: Tensor) -> None:
        """It takes the step h it is given: Σ sin 4πx repeats every ½, so h = ½ shows no slope."""
        assert_flat(student.numerical_gradient(functions.ripples, x, 0.5), x.shape)

    @lesson(
        zh="默认步长是 1e-4：sin(2π·10⁴·x) 每隔 1e-4 重复一次，看不出斜率。",
        hint="Write h=1e-4 into the signature and leave h alone.",
        hint_zh="在函数签名里写 h=1e-4，不要再改动 h。",
    )
    def test_default_step(self, student: Any) -> None:
        """The default step is 1e-4: sin(2π·10⁴·x), which repeats every 1e-4, shows no slope."""
        got = student.numerical_gradient(functions.fine_ripples, torch.tensor([0.25, 0.5], dtype=torch.float64))
        assert_flat(got, (2,))

    @lesson(
        zh="默认步长下与参考答案一致。",
        hint="The default h is 1e-4; the result has one entry for each coordinate.",
        hint_zh="h 的默认值是 1e-4；结果中每个坐标一个数。",
    )
    @given(name=st.sampled_from(list(GRADIENTS)), x=small_vectors())
    def test_matches_reference(self, student: Any, reference: Any, name: str, x: Tensor) -> None:
        """With the default step it agrees with the reference."""
        field = GRADIENTS[name]
        expected = reference.numerical_gradient(field.f, x.detach().double())
        assert_slopes(student.numerical_gradient(field.f, x), field, x, 1e-4, expected)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        x = torch.tensor([1.0, -2.0, 0.5], dtype=torch.float64)
        # Rounding divided by h, as in assert_slopes.
        assert_same_on_cuda(student, reference, "numerical_gradient", functions.weighted_squares, x, scale=1e6)


@exercise("numerical_jacobian")
@banned(*AUTOGRAD)
class TestNumericalJacobian:
    @lesson(
        zh="∂x/∂x 是单位矩阵；(Σx, Σx²) 在 (1, 2, 3) 处是 [[1, 1, 1], [2, 4, 6]]。",
        hint="Row i belongs to output i, column j to input j.",
        hint_zh="第 i 行对应输出 i，第 j 列对应输入 j。",
    )
    def test_by_hand(self, student: Any) -> None:
        """∂x/∂x is the identity; (Σx, Σx²) at (1, 2, 3) has [[1, 1, 1], [2, 4, 6]]."""
        x = torch.tensor([1.0, 2.0, 3.0])
        for name in ("identity", "sum_and_squares"):
            assert_slopes(student.numerical_jacobian(JACOBIANS[name].f, x), JACOBIANS[name], x, 1e-4)

    @weight(2)
    @lesson(
        zh="分子布局 (m, n)：第 i 行是第 i 个输出的梯度，误差是 h² 量级。",
        hint="Moving coordinate j gives column j; outputs and inputs may differ in number.",
        hint_zh="移动坐标 j 得到第 j 列；输出和输入的个数可以不同。",
    )
    @given(name=st.sampled_from(list(JACOBIANS)), x=small_vectors(), h=st.sampled_from([1e-4, 1e-3, 1e-2]))
    def test_true_slopes(self, student: Any, name: str, x: Tensor, h: float) -> None:
        """In numerator layout, (m, n), row i is output i's gradient, right to order h²."""
        field = JACOBIANS[name]
        assert_slopes(student.numerical_jacobian(field.f, x, h), field, x, h)

    @lesson(
        zh="步长就是给定的 h：sin 4πx 每隔 ½ 重复一次，取 h = ½ 时看不出斜率。",
        hint="Use h as it is given, to both sides alike.",
        hint_zh="按给定的 h 取点，两边对称。",
    )
    @given(x=tensors(shapes(1, 1, 3), plain=True, low=-2, high=2))
    def test_uses_the_given_step(self, student: Any, x: Tensor) -> None:
        """It takes the step h it is given: sin 4πx repeats every ½, so h = ½ shows no slope."""
        assert_flat(student.numerical_jacobian(functions.ripple_each, x, 0.5), (len(x), len(x)))

    @lesson(
        zh="默认步长是 1e-4：sin(2π·10⁴·x) 每隔 1e-4 重复一次，看不出斜率。",
        hint="Write h=1e-4 into the signature and leave h alone.",
        hint_zh="在函数签名里写 h=1e-4，不要再改动 h。",
    )
    def test_default_step(self, student: Any) -> None:
        """The default step is 1e-4: sin(2π·10⁴·x), which repeats every 1e-4, shows no slope."""
        x = torch.tensor([0.25, 0.5], dtype=torch.float64)
        assert_flat(student.numerical_jacobian(functions.fine_ripple_each, x), (2, 2))

    @lesson(
        zh="默认步长下与参考答案一致。",
        hint="The default h is 1e-4.",
        hint_zh="h 的默认值是 1e-4。",
    )
    @given(name=st.sampled_from(list(JACOBIANS)), x=small_vectors())
    def test_matches_reference(self, student: Any, reference: Any, name: str, x: Tensor) -> None:
        """With the default step it agrees with the reference."""
        field = JACOBIANS[name]
        expected = reference.numerical_jacobian(field.f, x.detach().double())
        assert_slopes(student.numerical_jacobian(field.f, x), field, x, 1e-4, expected)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        x = torch.tensor([1.0, -2.0, 0.5], dtype=torch.float64)
        assert_same_on_cuda(student, reference, "numerical_jacobian", functions.sum_and_squares, x, scale=1e6)


@st.composite
def forms(draw: st.DrawFn) -> tuple[Tensor, Tensor]:
    """A square A, seldom symmetric, and x."""
    n, dtype = draw(st.integers(1, 4)), draw(dtypes())
    return draw(tensors((n, n), dtype=dtype)), draw(tensors((n,), dtype=dtype))


@exercise("grad_quadratic")
@banned(*AUTOGRAD)
class TestGradQuadratic:
    @lesson(
        zh="手算：A = [[1, 2], [0, 3]]，x = (1, 1)，梯度是 (4, 8)。",
        hint="Each x_k occurs as the first and as the second factor: A x and Aᵀ x.",
        hint_zh="每个 x_k 既作第一个因子、又作第二个因子：A x 和 Aᵀ x。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: A = [[1, 2], [0, 3]] and x = (1, 1) give (4, 8)."""
        A = torch.tensor([[1.0, 2.0], [0.0, 3.0]])
        assert_close(student.grad_quadratic(A, torch.ones(2)), torch.tensor([4.0, 8.0]))

    @lesson(
        zh="它是 xᵀAx 的斜率：沿任何方向 v，(x+v)ᵀA(x+v) − (x−v)ᵀA(x−v) 等于 2 g·v。",
        hint="The form is quadratic, so its central difference is exact.",
        hint_zh="二次型的中心差分是精确的。",
    )
    @given(form=forms(), k=st.integers(0, 3))
    def test_is_the_slope(self, student: Any, form: tuple[Tensor, Tensor], k: int) -> None:
        """It is the slope of xᵀAx: the (exact) central difference along each coordinate."""
        A, x = (t.detach().double() for t in form)
        v = torch.zeros_like(x)
        v[k % len(x)] = 1.0
        slope = ((x + v) @ A @ (x + v) - (x - v) @ A @ (x - v)) / 2
        got = assert_tensor(student.grad_quadratic(*form), shape=x.shape, dtype=form[1].dtype).detach()
        scale = largest(A) * (largest(x) + 1) ** 2
        # Compared in the answer's precision; the difference of forms is exact to float64.
        assert_close(got[k % len(x)], slope.to(got.dtype), scale=scale, terms=32)

    @weight(2)
    @lesson(
        zh="它是 (A + Aᵀ)x，A 不一定对称。",
        hint="2Ax is right for symmetric A only.",
        hint_zh="2Ax 只在 A 对称时才对。",
    )
    @given(form=forms())
    def test_matches_reference(self, student: Any, reference: Any, form: tuple[Tensor, Tensor]) -> None:
        """It is (A + Aᵀ)x, for A that need not be symmetric."""
        scale = 2 * largest(form[0]) * largest(form[1])
        assert_close(student.grad_quadratic(*form), reference.grad_quadratic(*form), scale=scale)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        A = torch.tensor([[1.0, 2.0], [0.0, 3.0]])
        assert_same_on_cuda(student, reference, "grad_quadratic", A, torch.ones(2))


@st.composite
def regressions(draw: st.DrawFn) -> tuple[Tensor, Tensor, Tensor]:
    """X (n, d), w (d,) and y (n,)."""
    (n, d), dtype = draw(shapes(2, 1, 4)), draw(dtypes())
    return draw(tensors((n, d), dtype=dtype)), draw(tensors((d,), dtype=dtype)), draw(tensors((n,), dtype=dtype))


def reach(X: Tensor, w: Tensor, y: Tensor) -> float:
    """How large the terms of Xᵀ(Xw − y) are."""
    return largest(X) * max(largest(X) * largest(w), largest(y))


@exercise("grad_squared_error")
@banned(*AUTOGRAD)
class TestGradSquaredError:
    @lesson(
        zh="手算：X = [[1, 2], [3, 4]]，w = (1, 0)，y = (0, 1)：误差 (1, 2)，梯度 (7, 10)。",
        hint="First the error e = Xw − y, then Xᵀe.",
        hint_zh="先算误差 e = Xw − y，再算 Xᵀe。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: X = [[1, 2], [3, 4]], w = (1, 0), y = (0, 1) have the error (1, 2) and the gradient (7, 10)."""
        X = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
        got = student.grad_squared_error(X, torch.tensor([1.0, 0.0]), torch.tensor([0.0, 1.0]))
        assert_close(got, torch.tensor([7.0, 10.0]))

    @lesson(
        zh="拟合完美时梯度为零；误差变号，梯度变号。",
        hint="The sign is that of prediction minus label.",
        hint_zh="符号是预测减标签。",
    )
    @given(parts=regressions())
    def test_zero_at_a_perfect_fit(self, student: Any, parts: tuple[Tensor, Tensor, Tensor]) -> None:
        """It is zero for a perfect fit, and changes sign with the error."""
        X, w, y = (t.detach() for t in parts)
        scale = largest(X) * largest(X, w, y) ** 2
        perfect = student.grad_squared_error(X, w, X @ w)
        assert_close(perfect, torch.zeros_like(w), scale=4 * scale)
        there = assert_tensor(student.grad_squared_error(X, torch.zeros_like(w), y), shape=w.shape, dtype=w.dtype)
        back = student.grad_squared_error(X, torch.zeros_like(w), -y)
        assert_close(back, -there.detach(), scale=4 * scale)

    @weight(2)
    @lesson(
        zh="它是 Xᵀ(Xw − y)，形状 (d,)。",
        hint="The ½ cancels the 2; sum over the examples, do not average.",
        hint_zh="½ 与 2 抵消；对样本求和，不求平均。",
    )
    @given(parts=regressions())
    def test_matches_reference(
        self, student: Any, reference: Any, parts: tuple[Tensor, Tensor, Tensor]
    ) -> None:
        """It is Xᵀ(Xw − y), of shape (d,)."""
        got, expected = (side.grad_squared_error(*parts) for side in (student, reference))
        assert_close(got, expected, scale=4 * reach(*parts), terms=32)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        X = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
        assert_same_on_cuda(
            student, reference, "grad_squared_error", X, torch.tensor([1.0, 0.0]), torch.tensor([0.0, 1.0])
        )
