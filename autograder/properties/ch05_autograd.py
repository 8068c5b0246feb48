"""What right answers of chapter 5 (automatic differentiation) do."""

from __future__ import annotations

import math
import random
from typing import Any

import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_close,
    assert_gradient,
    assert_same_on_cuda,
    assert_scalar,
    assert_tensor,
    assert_that,
)
from autograder.bans import AUTOGRAD, TORCH_NUMBERS
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.probes import ch05_autograd as functions
from autograder.strategies import dtypes, scalars, shapes, tensors
from autograder.student import run, vjp

FUNCTIONS = (
    functions.twice_squared_length,
    functions.first_squared,
    functions.weighted_sines,
    functions.held,
    functions.branching,
    functions.with_captured_leaf,
)


@st.composite
def points(draw: st.DrawFn, /, **kwargs: Any) -> Tensor:
    """Tensors of 0 to 3 axes; some that require grad already hold a gradient."""
    x = draw(tensors(draw(st.integers(0, 3).flatmap(lambda n: shapes(n, 1, 3))), **kwargs))
    if draw(st.booleans()):
        x = x.detach().requires_grad_()
        if draw(st.booleans()):
            x.grad = torch.full_like(x, 7.0)
    return x


@exercise("gradient_of")
class TestGradientOf:
    @lesson(
        zh="课上的例子：f(x) = 2·Σx² 在 [0, 1, 2, 3] 处的梯度是 [0, 4, 8, 12]。",
        hint="Make a leaf that requires grad, call f on it, and ask autograd for the gradient.",
        hint_zh="造一个需要梯度的叶子张量，用它调用 f，再向自动求导要梯度。",
    )
    def test_lecture_example(self, student: Any) -> None:
        """The lecture's example: f(x) = 2·Σx² at [0, 1, 2, 3] has the gradient [0, 4, 8, 12]."""
        got = student.gradient_of(functions.twice_squared_length, torch.arange(4.0))
        assert_close(got, torch.tensor([0.0, 4.0, 8.0, 12.0]))

    @lesson(
        zh="对任意形状的 x，2·Σx² 的梯度都是 4x，形状和类型与 x 相同。",
        hint="Keep x's shape and dtype; x may have any number of axes, also none.",
        hint_zh="保持 x 的形状和类型；x 可以有任意多个轴，也可以是标量张量。",
    )
    @given(x=points())
    def test_any_shape(self, student: Any, x: Tensor) -> None:
        """For x of any shape the gradient of 2·Σx² is 4x, of x's shape and dtype."""
        assert_close(student.gradient_of(functions.twice_squared_length, x), 4 * x.detach())

    @lesson(
        zh="再调用一次，结果相同；x.requires_grad 和 x.grad 保持原样。",
        hint="Work on x.detach().requires_grad_(), or put back what you changed; backward() adds to .grad.",
        hint_zh="在 x.detach().requires_grad_() 上计算，或者把改过的恢复；backward() 会累加到 .grad。",
    )
    @given(x=points(), f=st.sampled_from(FUNCTIONS[:2]))
    def test_leaves_no_trace(self, student: Any, x: Tensor, f: Any) -> None:
        """A second call gives the same, and x.requires_grad and x.grad stay as they were."""
        told = run(student, functions.call_twice, student.gradient_of, f, x)
        assert_close(told["second"], told["first"])
        for which in ("first", "second"):
            assert_that(
                told[f"requires_grad after {which}"] is x.requires_grad,
                f"The call changed x.requires_grad from {x.requires_grad}.",
                f"这次调用改变了 x.requires_grad（原来是 {x.requires_grad}）。",
            )
            now = told[f"grad after {which}"]
            same = now is None if x.grad is None else isinstance(now, Tensor) and torch.equal(now, x.grad)
            assert_that(same, "The call changed x.grad.", "这次调用改变了 x.grad。", now, x.grad)

    @weight(2)
    @lesson(
        zh="它给出自动求导的梯度：分支、被 detach 的部分、只用到一个元素的函数也一样。",
        hint="Use autograd, not a difference quotient; return zeros where f does not look.",
        hint_zh="用自动求导，不要用差商；f 没有用到的元素梯度为零。",
    )
    @given(x=points(), f=st.sampled_from(FUNCTIONS))
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor, f: Any) -> None:
        """It gives autograd's gradient, also for branches, detached parts and elements f does not use."""
        assert_close(student.gradient_of(f, x), reference.gradient_of(f, x))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        x = torch.arange(6.0).reshape(2, 3)
        assert_same_on_cuda(student, reference, "gradient_of", functions.weighted_sines, x)


@exercise("gradient_through_detach")
class TestGradientThroughDetach:
    @lesson(
        zh="x = [1, 2, 3] 时得到 [1, 4, 9]，而不是 [3, 12, 27]。",
        hint="Detach u before you multiply it by x.",
        hint_zh="u 乘 x 之前先 detach。",
    )
    def test_by_hand(self, student: Any) -> None:
        """For x = [1, 2, 3] it gives [1, 4, 9], not [3, 12, 27]."""
        assert_close(student.gradient_through_detach(torch.tensor([1.0, 2.0, 3.0])), torch.tensor([1.0, 4.0, 9.0]))

    @lesson(
        zh="求导由自动求导完成。",
        hint="Build sum(u * x) and call backward() or torch.autograd.grad.",
        hint_zh="构造 sum(u * x)，再调用 backward() 或 torch.autograd.grad。",
    )
    def test_asks_autograd(self, student: Any) -> None:
        """The differentiation is left to autograd."""
        asked = run(student, functions.asks_autograd, student.gradient_through_detach, torch.tensor([1.0, -2.0]))
        assert_that(asked is True, "It never ran autograd.", "它没有运行自动求导。")

    @lesson(
        zh="再调用一次，结果相同；x.requires_grad 和 x.grad 保持原样。",
        hint="Work on x.detach().requires_grad_(), or put back what you changed.",
        hint_zh="在 x.detach().requires_grad_() 上计算，或者把改过的恢复。",
    )
    @given(x=points())
    def test_leaves_no_trace(self, student: Any, x: Tensor) -> None:
        """A second call gives the same, and x.requires_grad and x.grad stay as they were."""
        told = run(student, functions.call_twice, student.gradient_through_detach, x)
        assert_close(told["second"], told["first"])
        now, kept = told["grad after second"], told["requires_grad after second"]
        same = now is None if x.grad is None else isinstance(now, Tensor) and torch.equal(now, x.grad)
        assert_that(same and kept is x.requires_grad, "The call left its mark on x.", "这次调用在 x 上留下了痕迹。")

    @weight(2)
    @lesson(
        zh="对任意形状的 x，结果是 x²，形状和类型与 x 相同。",
        hint="u is constant, so each element's slope is its u.",
        hint_zh="u 是常数，所以每个元素的斜率就是对应的 u。",
    )
    @given(x=points())
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """For x of any shape the result is x², of x's shape and dtype."""
        assert_close(student.gradient_through_detach(x), reference.gradient_through_detach(x))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "gradient_through_detach", torch.arange(6.0).reshape(2, 3))


def _clear(a: Tensor) -> bool:
    """Tell whether no rounding can change how the loop and the branch of `looped` go."""
    values = a.detach().double()
    norm, total = float(values.norm()), float(values.sum())
    if norm == 0:
        return False
    exact = bool((values == values.round()).all())
    one = int((values != 0).sum()) == 1 and exact
    doublings = max(1, math.ceil(math.log2(1000 / norm) - 1e-6))
    near = [abs(norm * 2.0**k - 1000) < 1 for k in (doublings - 1, doublings, doublings + 1)]
    return (one or not any(near)) and (exact or abs(total) > 1e-3 * float(values.abs().sum()))


@st.composite
def starts(draw: st.DrawFn, low_axes: int = 0) -> Tensor:
    """Arguments of `looped`: not zero, away from the places where it jumps unless hit exactly."""
    axes = draw(st.integers(low_axes, 2))
    if axes == 0 and draw(st.booleans()):
        exact = [125.0, 250.0, 500.0, 1000.0, 62.5, 600.0, 1500.0, -125.0, -1000.0]
        return torch.tensor(draw(st.sampled_from(exact)))
    shape = draw(shapes(axes, 1, 3))
    how = draw(st.sampled_from(["small", "spread", "spread", "balanced"]))
    if how == "small":
        return draw(tensors(shape).filter(_clear))
    maker = torch.Generator().manual_seed(draw(st.integers(0, 2**16)))
    dtype = draw(dtypes())
    for _ in range(100):
        a = (torch.randn(shape, generator=maker) * 10 ** (4 * torch.rand((), generator=maker) - 1)).to(dtype)
        if how == "balanced":
            # Whole numbers whose sum is exactly 0, where there is more than one.
            a = a.round()
            a.reshape(-1)[-1] -= a.sum()
        if _clear(a):
            return a
    return torch.ones(shape, dtype=dtype)


@exercise("looped")
class TestLooped:
    @lesson(
        zh="手算：1 → 1024，−1 → −102400，600 → 1200，1500 → 3000。",
        hint="Follow b on paper: 2, 4, 8, … until it is no longer below 1000.",
        hint_zh="在纸上跟着 b 走：2, 4, 8, …，直到不再小于 1000。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: 1 → 1024, −1 → −102400, 600 → 1200, 1500 → 3000."""
        for a, b in ((1.0, 1024.0), (-1.0, -102400.0), (600.0, 1200.0), (1500.0, 3000.0)):
            assert_close(student.looped(torch.tensor(a)), torch.tensor(b))

    @lesson(
        zh="范数恰好为 1000 时循环停止，早一点也不停：125 → 1000，124.9375 → 999.5 → 1999。",
        hint="The loop runs while the norm is below 1000, not while it is at most 1000.",
        hint_zh="范数小于 1000 时循环，等于 1000 时停止。",
    )
    def test_stops_at_1000(self, student: Any) -> None:
        """It stops when the norm is exactly 1000, and no earlier: 125 → 1000, but 124.9375 → 999.5 → 1999."""
        assert_close(student.looped(torch.tensor([0.0, 125.0])), torch.tensor([0.0, 1000.0]))
        assert_close(student.looped(torch.tensor([0.0, 124.9375])), torch.tensor([0.0, 1999.0]))

    @lesson(
        zh="和为零不算正：[3, −3] 要乘 100；和为 0.5 算正：[500.25, −500] 只加倍一次。",
        hint="Only a sum above 0 takes the first branch; the loop looks at the norm, the branch at the sum.",
        hint_zh="只有和大于 0 才走第一个分支；循环看范数，分支看和。",
    )
    def test_zero_sum_is_not_positive(self, student: Any) -> None:
        """A sum of zero is not positive: [3, −3] is multiplied by 100. 0.5 is: [500.25, −500] is doubled."""
        assert_close(student.looped(torch.tensor([3.0, -3.0])), torch.tensor([76800.0, -76800.0]))
        assert_close(student.looped(torch.tensor([500.25, -500.0])), torch.tensor([1000.5, -1000.0]))

    @lesson(
        zh="范数是所有元素的欧几里得范数：[[280, 0], [0, 420]] 加倍一次就停。",
        hint="Square all elements, add them up, take the root: 560² + 840² is above 1000².",
        hint_zh="所有元素平方、求和、开方：560² + 840² 大于 1000²。",
    )
    def test_norm_of_all_elements(self, student: Any) -> None:
        """The norm is the Euclidean norm of all elements: [[280, 0], [0, 420]] is doubled once."""
        a = torch.tensor([[280.0, 0.0], [0.0, 420.0]])
        assert_close(student.looped(a), 2 * a)

    @weight(2)
    @lesson(
        zh="对标量 a，自动求导给出 f(a)/a。",
        hint="Stay in tensors: no .item(), no .detach(); b = 2 * b keeps the graph.",
        hint_zh="一直用张量计算：不要用 .item() 和 .detach()；b = 2 * b 会保留计算图。",
    )
    @given(a=scalars(-8, 8).filter(bool), dtype=st.sampled_from([torch.float32, torch.float64]))
    def test_slope(self, student: Any, a: float, dtype: torch.dtype) -> None:
        """For a scalar a, autograd gives f(a)/a."""
        x = torch.tensor(a, dtype=dtype)
        value = assert_tensor(student.looped(x), shape=(), dtype=dtype)
        (slope,) = vjp(student.looped, x)
        # The probe weighs a single output by cos 1.
        assert_close(slope, (value.detach() / x) * torch.tensor(1.0, dtype=torch.float64).cos().to(dtype))

    @weight(2)
    @lesson(
        zh="对标量、向量和矩阵都与书中的控制流相同。",
        hint="The norm is the square root of the sum of all squares; the sum decides about the factor 100.",
        hint_zh="范数是所有元素平方和的平方根；和决定要不要乘 100。",
    )
    @given(a=starts())
    def test_matches_reference(self, student: Any, reference: Any, a: Tensor) -> None:
        """For scalars, vectors and matrices it follows the book's control flow."""
        assert_close(student.looped(a), reference.looped(a))

    @lesson(
        zh="对向量和矩阵，自动求导也正确。",
        hint="Every element is multiplied by the same number; the graph must keep it.",
        hint_zh="每个元素都乘同一个数；计算图必须保留它。",
    )
    @given(a=starts(low_axes=1))
    def test_gradient(self, student: Any, reference: Any, a: Tensor) -> None:
        """Autograd is right for vectors and matrices too."""
        assert_gradient(student, reference, "looped", a)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "looped", torch.tensor([1.0, -3.0]))


DUAL_FUNCTIONS = ("({p}).sin()", "({p}).cos()")
VALUE_FUNCTIONS = ("({p}).tanh()", "({p}).relu()")
COMMON = (
    "(({p}) / 4).exp()",
    "({p}).log()",
    "(({p}) * ({p}) + 1).log()",
    "({p}) / (({p}) * ({p}) + 1)",
    "({p}) / x",
    "3 / y - ({p})",
    "({p}) ** 2",
    "({p}) ** 3",
    "(({p}) * ({p}) + 1) ** 0.5",
    "(({p}) * ({p}) + 1) ** -1.5",
    "y ** -1",
    "-({p})",
    "5 - ({p}) * 2",
)
ATOMS = ("x", "y", "2", "3.0")
LEAVES = [k / 4 for k in range(-12, 13) if k]
SCALE = 1e7
"""Bound on every intermediate value and slope below: leaves up to 3, polynomials up to 9, a product of two cubes."""


def _term(maker: random.Random, kinds: tuple[str, ...], x: float, y: float) -> str:
    """Return one function of a small polynomial in x and y, with its argument inside its domain."""
    while True:
        pair = [maker.choice(ATOMS[:2]), maker.choice(ATOMS)]
        maker.shuffle(pair)
        p = maker.choice(["{0} + {1}", "{0} - {1}", "{0} * {1}", "x", "y"]).format(*pair)
        kind = maker.choice(kinds)
        value = eval(p, {"x": x, "y": y})
        if p in ("x - x", "y - y") or ("relu" in kind and value == 0):
            continue
        if "log" in kind and "+ 1" not in kind and value <= 0:
            continue
        return kind.format(p=p)


@st.composite
def programs(draw: st.DrawFn, own: tuple[str, ...], *, simple: bool = False) -> tuple[str, str, float, float]:
    """A shared intermediate ``u``, the output made from it, and numbers for x and y."""
    # Drawn from a seed: Hypothesis itself likes to repeat parts of what it drew.
    maker = random.Random(draw(st.integers(0, 2**20)))
    x, y = maker.choice(LEAVES), maker.choice(LEAVES)
    kinds = own * 3 + COMMON
    u = _term(maker, kinds, x, y)
    if simple:
        return u, "u", x, y
    out = maker.choice(["u + {v}", "u - {v}", "u * {v}", "u * u + {v}", "x * u + u", "{v} - u * y", "u * u * 2 - u"])
    return u, out.format(v=_term(maker, kinds, x, y)), x, y


def _inline(u: str, out: str) -> str:
    return out.replace("u", f"({u})") if out != "u" else u


def assert_pair(got: Any, value: float, deriv: float, scale: float = 1.0) -> None:
    """Fail unless a probe's (value, derivative) is this pair."""
    assert_scalar(got[0], value, scale=scale)
    assert_scalar(got[1], deriv, scale=scale)


@exercise("Dual")
@banned(*AUTOGRAD, *TORCH_NUMBERS)
class TestDual:
    @lesson(
        zh="Dual(3.0, 2.0) 的 value 是 3、deriv 是 2；不写 deriv 就是 0。",
        hint="__init__ takes value and deriv=0.0 and stores both.",
        hint_zh="__init__ 接收 value 和 deriv=0.0，并保存两者。",
    )
    def test_attributes(self, student: Any) -> None:
        """Dual(3.0, 2.0) has value 3 and deriv 2; without deriv it is 0."""
        given_both, constant, named = student.Dual(3.0, 2.0), student.Dual(-4.0), student.Dual(1.5, deriv=1.0)
        assert_pair((given_both.value, given_both.deriv), 3.0, 2.0)
        assert_pair((constant.value, constant.deriv), -4.0, 0.0)
        assert_pair((named.value, named.deriv), 1.5, 1.0)

    @lesson(
        zh="两个 Dual 的加、减、乘、除和取负，按求导法则。",
        hint="Product: u'v + uv'. Quotient: (u'v − uv')/v². Minus changes both signs.",
        hint_zh="乘法：u'v + uv'。除法：(u'v − uv')/v²。取负时两者都变号。",
    )
    def test_arithmetic(self, student: Any) -> None:
        """Sums, differences, products, quotients and minus of Duals follow the rules of calculus."""
        x, y = student.Dual(3.0, 1.0), student.Dual(2.0, 5.0)
        for got, value, deriv in (
            (x + y, 5.0, 6.0),
            (x - y, 1.0, -4.0),
            (x * y, 6.0, 17.0),
            (x / y, 1.5, -3.25),
            (-x, -3.0, -1.0),
            (x * x, 9.0, 6.0),
        ):
            assert_pair((got.value, got.deriv), value, deriv)
        assert_pair((x.value, x.deriv), 3.0, 1.0)
        assert_pair((y.value, y.deriv), 2.0, 5.0)

    @lesson(
        zh="数可以站在运算符的任意一边，整数和浮点数都行；数是常数，导数为 0。",
        hint="For 2 - x Python calls x.__rsub__(2), for 2 / x it calls x.__rtruediv__(2): mind the order.",
        hint_zh="2 - x 会调用 x.__rsub__(2)，2 / x 会调用 x.__rtruediv__(2)：注意顺序。",
    )
    @given(x=st.sampled_from(LEAVES), dx=scalars(-3, 3), c=st.sampled_from([2, 2.0, -3, 0.5, 7]))
    def test_numbers_on_either_side(self, student: Any, x: float, dx: float, c: float) -> None:
        """Numbers, whole or not, may stand on either side; they are constants with derivative 0."""
        for expression, value, deriv in (
            (f"x + {c}", x + c, dx),
            (f"{c} + x", x + c, dx),
            (f"x - {c}", x - c, dx),
            (f"{c} - x", c - x, -dx),
            (f"x * {c}", x * c, c * dx),
            (f"{c} * x", x * c, c * dx),
            (f"x / {c}", x / c, dx / c),
            (f"{c} / x", c / x, -c / x**2 * dx),
        ):
            assert_pair(run(student, functions.run_dual, student.Dual, expression, x=(x, dx)), value, deriv, scale=1e3)

    @lesson(
        zh="幂：(uⁿ)' = n·uⁿ⁻¹·u'，底数可为负，指数可为负数或分数。",
        hint="Do not forget u'; use Python's ** (exp(n log u) fails for negative u).",
        hint_zh="不要忘了 u'；用 Python 的 **（exp(n log u) 对负的 u 不成立）。",
    )
    def test_powers(self, student: Any) -> None:
        """Powers: (uⁿ)' = n·uⁿ⁻¹·u', also for negative u, negative n and fractional n."""
        for expression, x, value, deriv in (
            ("x ** 2", (3.0, 2.0), 9.0, 12.0),
            ("x ** 3", (-2.0, 1.0), -8.0, 12.0),
            ("x ** 2.0", (-3.0, 1.0), 9.0, -6.0),
            ("x ** -1", (-2.0, 3.0), -0.5, -0.75),
            ("x ** 0.5", (4.0, 3.0), 2.0, 0.75),
            ("x ** -2", (2.0, 1.0), 0.25, -0.25),
            ("x ** 1", (5.0, 2.0), 5.0, 2.0),
            ("x ** 0", (5.0, 2.0), 1.0, 0.0),
            ("x ** 2", (0.0, 1.0), 0.0, 0.0),
        ):
            assert_pair(run(student, functions.run_dual, student.Dual, expression, x=x), value, deriv)

    @lesson(
        zh="exp、log、sin、cos 的值和导数，都乘上内层的导数。",
        hint="g(u)' = g'(u)·u'; the derivative of cos is −sin, that of log u is 1/u.",
        hint_zh="g(u)' = g'(u)·u'；cos 的导数是 −sin，log u 的导数是 1/u。",
    )
    @given(x=st.sampled_from(LEAVES), dx=st.sampled_from([1.0, 2.0, -0.5]))
    def test_functions(self, student: Any, x: float, dx: float) -> None:
        """exp, log, sin and cos: their values and derivatives, times the inner derivative."""
        e, s, c = math.exp(x), math.sin(x), math.cos(x)
        for name, at, value, deriv in (
            ("exp", x, e, e * dx),
            ("sin", x, s, c * dx),
            ("cos", x, c, -s * dx),
            ("log", abs(x), math.log(abs(x)), dx / abs(x)),
        ):
            assert_pair(run(student, functions.run_dual, student.Dual, f"x.{name}()", x=(at, dx)), value, deriv)

    @lesson(
        zh="deriv 是 value 的斜率：与自己的中心差分一致。",
        hint="Compare each rule with (f(x + h) − f(x − h)) / 2h on paper.",
        hint_zh="在纸上把每条法则与 (f(x + h) − f(x − h)) / 2h 比较。",
    )
    @given(program=programs(DUAL_FUNCTIONS, simple=True))
    def test_is_the_slope_of_its_value(self, student: Any, program: tuple[str, str, float, float]) -> None:
        """deriv is the slope of value: it agrees with central differences of the class itself."""
        expression, _, x, y = program
        h = 1e-4
        _, deriv = run(student, functions.run_dual, student.Dual, expression, x=(x, 1.0), y=(y, -1.0))
        right, left = (
            run(student, functions.run_dual, student.Dual, expression, x=(x + s, 0.0), y=(y - s, 0.0))[0]
            for s in (h, -h)
        )
        # Third derivatives are below 2e4 on these expressions: h² of them, and eps·9³/h of rounding.
        slope = (right - left) / (2 * h)
        assert_that(
            abs(deriv - slope) <= 1e-4 * max(1.0, abs(slope)),
            f"deriv is {deriv:.8g}, the slope of value is {slope:.8g}.",
            f"deriv 是 {deriv:.8g}，而 value 的斜率是 {slope:.8g}。",
            deriv,
            slope,
        )

    @weight(3)
    @lesson(
        zh="组合起来的表达式，值和导数都正确。",
        hint="Each operation alone is right? Then look for one that changes its operands or drops a derivative.",
        hint_zh="单个运算都对吗？那就找找有没有哪个运算改了操作数，或者丢了导数。",
    )
    @given(program=programs(DUAL_FUNCTIONS), dx=st.sampled_from([1.0, 0.0, -2.0]), dy=st.sampled_from([0.0, 1.0, 3.0]))
    def test_matches_reference(
        self, student: Any, reference: Any, program: tuple[str, str, float, float], dx: float, dy: float
    ) -> None:
        """Whole expressions have the right value and derivative."""
        u, out, x, y = program
        results = [
            run(side, functions.run_dual, side.Dual, _inline(u, out), x=(x, dx), y=(y, dy))
            for side in (student, reference)
        ]
        assert_pair(results[0], results[1][0], results[1][1], scale=SCALE)


def assert_grads(told: Any, expected: dict[str, float], scale: float = 1.0) -> None:
    """Fail unless the probe told these gradients."""
    for name, grad in expected.items():
        got = told[name][1]
        try:
            assert_scalar(got, grad, scale=scale)
        except AssertionError:
            en, zh = f"{name}.grad is {got}, expected {grad}.", f"{name}.grad 是 {got}，应为 {grad}。"
            assert_that(False, en, zh, got, grad)


@exercise("Value")
@banned(*AUTOGRAD, *TORCH_NUMBERS)
class TestValue:
    @lesson(
        zh="Value(3.0) 的 data 是 3，backward 之前 grad 是 0；运算得到的节点也一样。",
        hint="__init__ takes data and sets grad to 0.0.",
        hint_zh="__init__ 接收 data，并把 grad 设为 0.0。",
    )
    def test_attributes(self, student: Any) -> None:
        """Value(3.0) has data 3, and grad 0 until backward; so has the result of an operation."""
        told = run(student, functions.run_value, student.Value, "z = x * y + 1", x=3.0, y=-2.0)
        for name, data in (("x", 3.0), ("y", -2.0), ("z", -5.0)):
            assert_scalar(told[name][0], data)
        assert_grads(told, {"x": 0.0, "y": 0.0, "z": 0.0})

    @lesson(
        zh="手算：z = (x·w − y)² 在 x = 2、w = 3、y = 1 处，z = 25，梯度 30、20、−10。",
        hint="b = xw − y = 5, ∂z/∂b = 10; times w, times x, times −1.",
        hint_zh="b = xw − y = 5，∂z/∂b = 10；分别乘 w、乘 x、乘 −1。",
    )
    def test_squared_error_by_hand(self, student: Any) -> None:
        """By hand: z = (x·w − y)² at x = 2, w = 3, y = 1 is 25, with gradients 30, 20, −10."""
        program = "z = (x * w - y) ** 2; z.backward()"
        told = run(student, functions.run_value, student.Value, program, x=2.0, w=3.0, y=1.0)
        assert_scalar(told["z"][0], 25.0)
        assert_grads(told, {"x": 30.0, "w": 20.0, "y": -10.0})

    @lesson(
        zh="数可以站在运算符的任意一边，整数和浮点数都行。",
        hint="For 2 - x Python calls x.__rsub__(2), for 2 / x it calls x.__rtruediv__(2): mind the order.",
        hint_zh="2 - x 会调用 x.__rsub__(2)，2 / x 会调用 x.__rtruediv__(2)：注意顺序。",
    )
    @given(x=st.sampled_from(LEAVES), c=st.sampled_from([2, 2.0, -3, 0.5, 7]))
    def test_numbers_on_either_side(self, student: Any, x: float, c: float) -> None:
        """Numbers, whole or not, may stand on either side."""
        for expression, value, slope in (
            (f"x + {c}", x + c, 1.0),
            (f"{c} + x", x + c, 1.0),
            (f"x - {c}", x - c, 1.0),
            (f"{c} - x", c - x, -1.0),
            (f"x * {c}", x * c, c),
            (f"{c} * x", x * c, c),
            (f"x / {c}", x / c, 1 / c),
            (f"{c} / x", c / x, -c / x**2),
            ("-x", -x, -1.0),
        ):
            told = run(student, functions.run_value, student.Value, f"z = {expression}; z.backward()", x=x)
            assert_scalar(told["z"][0], value, scale=1e3)
            assert_scalar(told["x"][0], x)
            assert_grads(told, {"x": slope}, scale=1e3)

    @lesson(
        zh="幂、除法和 exp、log、relu、tanh 的值与斜率；relu 在 0 处的斜率为 0。",
        hint="tanh' = 1 − tanh²; (u/v)' with respect to v is −u/v²; uⁿ has slope n·uⁿ⁻¹.",
        hint_zh="tanh' = 1 − tanh²；u/v 对 v 的斜率是 −u/v²；uⁿ 的斜率是 n·uⁿ⁻¹。",
    )
    def test_functions(self, student: Any) -> None:
        """Powers, quotients, exp, log, relu and tanh: value and slope; relu has slope 0 at 0."""
        t = math.tanh(0.5)
        for expression, x, value, slope in (
            ("x ** 3", -2.0, -8.0, 12.0),
            ("x ** -1", -2.0, -0.5, -0.25),
            ("x ** 0.5", 4.0, 2.0, 0.25),
            ("x ** 2", 0.0, 0.0, 0.0),
            ("x / (x + 1)", 1.0, 0.5, 0.25),
            ("x.exp()", 2.0, math.exp(2), math.exp(2)),
            ("x.log()", 0.25, math.log(0.25), 4.0),
            ("x.relu()", 3.0, 3.0, 1.0),
            ("x.relu()", -3.0, 0.0, 0.0),
            ("x.relu()", 0.0, 0.0, 0.0),
            ("x.tanh()", 0.5, t, 1 - t * t),
            ("x.tanh()", -0.5, -t, 1 - t * t),
        ):
            told = run(student, functions.run_value, student.Value, f"z = {expression}; z.backward()", x=x)
            assert_scalar(told["z"][0], value)
            assert_grads(told, {"x": slope})

    @weight(2)
    @lesson(
        zh="一个节点用了几次，就累加几次：x·x、钻石形的图、同一节点在不同深度被使用。",
        hint="Add to grad, do not overwrite it, and visit a node only after everything that uses it.",
        hint_zh="对 grad 做累加，不要覆盖；等所有用到某节点的节点都处理完，再处理它。",
    )
    def test_shared_nodes(self, student: Any) -> None:
        """Every use of a node counts: x·x, diamonds, one node used at several depths."""
        for program, grads in (
            ("z = x * x; z.backward()", {"x": 6.0}),
            ("z = x + x; z.backward()", {"x": 2.0}),
            ("z = x / x; z.backward()", {"x": 0.0}),
            ("u = x * y; z = u * u + u; z.backward()", {"u": 13.0, "x": 26.0, "y": 39.0}),
            ("u = x * y; v = u + x; z = u * v; z.backward()", {"u": 15.0, "v": 6.0, "x": 36.0, "y": 45.0}),
            ("u = x + y; v = u * u; w = u + v; z = v * w + u; z.backward()", {"w": 25.0, "v": 55.0, "u": 576.0}),
            ("a = x * 2; b = a * 3; c = b * a; z = c + a + b + a; z.backward()", {"b": 7.0, "a": 41.0, "x": 82.0}),
        ):
            told = run(student, functions.run_value, student.Value, program, x=3.0, y=2.0)
            assert_grads(told, grads)

    @weight(2)
    @lesson(
        zh="backward 设置梯度而不是累加到上一次的结果上：再调用一次，或从另一个输出调用，都得到那个输出的梯度。",
        hint="Set the grad of every node in the graph to 0.0 before you begin.",
        hint_zh="开始之前，把图中每个节点的 grad 设为 0.0。",
    )
    def test_backward_sets(self, student: Any) -> None:
        """backward sets the gradients: a second call, from this output or another, adds nothing to old ones."""
        for program, grads in (
            ("z = x * x * y; z.backward(); z.backward()", {"x": 12.0, "y": 9.0}),
            ("u = x * y; u.backward(); z = u * u; z.backward()", {"u": 12.0, "x": 24.0, "y": 36.0}),
            ("u = x * y; z = u * u; z.backward(); u.backward()", {"x": 2.0, "y": 3.0}),
            ("z = x * y; v = x + y; z.backward(); v.backward()", {"x": 1.0, "y": 1.0}),
        ):
            told = run(student, functions.run_value, student.Value, program, x=3.0, y=2.0)
            assert_grads(told, grads)

    @lesson(
        zh="5000 个节点的链不会超出递归深度，梯度正确。",
        hint="Order the nodes with a stack of your own instead of a function that calls itself.",
        hint_zh="用自己的栈来给节点排序，不要用递归函数。",
    )
    def test_long_chains(self, student: Any) -> None:
        """Chains of 5,000 nodes do not hit the recursion limit and have the right gradients."""
        told = run(student, functions.run_value_chain, student.Value, "y = -y", 5001, y=3.0)
        assert_scalar(told["out"][0], -3.0)
        assert_grads(told, {"y": -1.0})
        told = run(student, functions.run_value_chain, student.Value, "y = y * w + b", 2500, y=0.0, w=1.0, b=1.0)
        assert_scalar(told["out"][0], 2500.0)
        assert_grads(told, {"w": 2500 * 2499 / 2, "b": 2500.0})
        told = run(student, functions.run_value_chain, student.Value, "y = (y + x).relu()", 2500, y=0.0, x=2.0)
        assert_grads(told, {"x": 2500.0})

    @lesson(
        zh="每一步都用两次前一个节点，走 30 步：每个节点只处理一次就能很快完成。",
        hint="Hand on a node's gradient once, when all of it has arrived; do not walk every path.",
        hint_zh="等一个节点的梯度收齐之后只传一次，不要把每条路径都走一遍。",
    )
    def test_doubling(self, student: Any) -> None:
        """Thirty steps that each use the node before twice: the gradient is 2³⁰, quickly."""
        told = run(student, functions.run_value_chain, student.Value, "y = y + y", 30, y=1.0)
        assert_scalar(told["out"][0], 2.0**30)
        assert_grads(told, {"y": 2.0**30})

    @lesson(
        zh="grad 是 data 的斜率：与自己的中心差分一致。",
        hint="Compare each rule with (f(x + h) − f(x − h)) / 2h on paper.",
        hint_zh="在纸上把每条法则与 (f(x + h) − f(x − h)) / 2h 比较。",
    )
    @given(program=programs(VALUE_FUNCTIONS, simple=True))
    def test_is_the_slope_of_its_data(self, student: Any, program: tuple[str, str, float, float]) -> None:
        """grad is the slope of data: it agrees with central differences of the class itself."""
        expression, _, x, y = program
        h = 1e-4
        told = run(student, functions.run_value, student.Value, f"z = {expression}; z.backward()", x=x, y=y)
        right, left = (
            run(student, functions.run_value, student.Value, f"z = {expression}", x=x + s, y=y - s)["z"][0]
            for s in (h, -h)
        )
        slope, grad = (right - left) / (2 * h), told["x"][1] - told["y"][1]
        # As for Dual: third derivatives are below 2e4, rounding is eps·9³/h.
        assert_that(
            abs(grad - slope) <= 1e-4 * max(1.0, abs(told["x"][1]), abs(told["y"][1])),
            f"x.grad − y.grad is {grad:.8g}, the slope of z.data along (1, −1) is {slope:.8g}.",
            f"x.grad − y.grad 是 {grad:.8g}，而 z.data 沿 (1, −1) 的斜率是 {slope:.8g}。",
            grad,
            slope,
        )

    @weight(3)
    @lesson(
        zh="组合起来的表达式：每个节点的 data 和 grad 都正确，包括中间节点。",
        hint="Each operation alone is right? Then look at the order in which backward visits the nodes.",
        hint_zh="单个运算都对吗？那就看看 backward 访问节点的顺序。",
    )
    @given(program=programs(VALUE_FUNCTIONS))
    def test_matches_reference(self, student: Any, reference: Any, program: tuple[str, str, float, float]) -> None:
        """Whole programs: data and grad of every node are right, intermediate ones too."""
        u, out, x, y = program
        text = f"u = {u}; z = {out}; z.backward()"
        got, expected = (run(side, functions.run_value, side.Value, text, x=x, y=y) for side in (student, reference))
        for name in ("x", "y", "u", "z"):
            assert_scalar(got[name][0], expected[name][0], scale=SCALE)
        assert_grads(got, {name: expected[name][1] for name in ("x", "y", "u")}, scale=SCALE)
