"""What right answers of chapter 12 (weight decay) do."""

from __future__ import annotations

import math
from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    Wrong,
    assert_close,
    assert_equal,
    assert_gradient,
    assert_raises,
    assert_same_on_cuda,
    assert_scalar,
    assert_tensor,
    assert_that,
)
from autograder.bans import OPTIMISERS
from autograder.language import text
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.probes.ch12_weight_decay import DECAYED, FREE
from autograder.strategies import awkward, dtypes, scalars, shapes, tensors
from autograder.student import after, run, vjp


def weights(**kwargs: Any) -> st.SearchStrategy[Tensor]:
    """Tensors of one, two or four axes."""
    return st.sampled_from([1, 2, 2, 4]).flatmap(lambda n: tensors(shapes(n, 1, 3), **kwargs))


def strengths() -> st.SearchStrategy[float]:
    """Strengths λ of a penalty."""
    return st.sampled_from([0.0, 0.5, 1.0, 3.0, 0.1])


def squares(w: Tensor) -> float:
    """Return Σw² in float64."""
    return float((w.detach().double() ** 2).sum())


def assert_number(got: Any, expected: float, like: Tensor, scale: float) -> None:
    """Fail unless a scalar in the precision of `like` is right; a tensor must have its dtype."""
    if isinstance(got, Tensor):
        assert_tensor(got, shape=(), dtype=like.dtype)
    assert_scalar(got, expected, dtype=like.dtype, terms=64, scale=scale)


@exercise("l2_penalty")
class TestL2Penalty:
    @lesson(
        zh="手算：w = (1, −2, 2) 给出 4.5。",
        hint="Half of the sum of the squares; no square root.",
        hint_zh="平方和的一半；不开方。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: w = (1, −2, 2) gives 4.5."""
        w = torch.tensor([1.0, -2.0, 2.0])
        assert_number(student.l2_penalty(w), 4.5, w, 9.0)
        assert_number(student.l2_penalty(torch.zeros(2, 1)), 0.0, w, 1.0)

    @lesson(
        zh="w 变为 a 倍，惩罚变为 a² 倍；几个部分的惩罚可以相加。",
        hint="It is a sum, not a mean, of squares.",
        hint_zh="是平方的和，不是平均。",
    )
    @given(w=weights(plain=True), a=scalars())
    def test_grows_with_the_square(self, student: Any, w: Tensor, a: float) -> None:
        """With a times w it is a² times as large, and it adds up over the parts of w."""
        once = float(student.l2_penalty(w))
        size = squares(w) * max(1.0, a * a)
        assert_number(student.l2_penalty(a * w), a * a * once, w, size)
        assert_number(student.l2_penalty(torch.cat([w, w])), 2 * once, w, 2 * size)

    @weight(2)
    @lesson(
        zh="对任何形状和类型，都是 ½Σw²。",
        hint="Sum over all axes, in w's dtype.",
        hint_zh="对所有轴求和，保持 w 的 dtype。",
    )
    @given(w=weights())
    def test_matches_reference(self, student: Any, reference: Any, w: Tensor) -> None:
        """It is ½Σw² for any shape and dtype."""
        assert_number(student.l2_penalty(w), float(reference.l2_penalty(w.detach())), w, squares(w))

    @lesson(
        zh="它的梯度是 w 本身：这就是要乘 ½ 的原因。",
        hint="Stay in tensors: no .item(), no .detach(), no float(...).",
        hint_zh="一直用张量计算：不要用 .item()、.detach() 或 float(...)。",
    )
    @given(w=weights(plain=True))
    def test_gradient_is_w(self, student: Any, w: Tensor) -> None:
        """Its gradient is w itself: that is what the ½ is for."""
        # The cotangent of a scalar result is cos 1.
        assert_close(vjp(student.l2_penalty, w)[0], w * math.cos(1))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same number on CUDA tensors."""
        assert_same_on_cuda(student, reference, "l2_penalty", torch.arange(6.0).reshape(2, 3))


@exercise("penalised_loss")
class TestPenalisedLoss:
    @lesson(
        zh="手算：损失 1，w = (1, −2, 2)，λ = 0.1，得 1.45。",
        hint="loss + λ·½Σw².",
        hint_zh="loss + λ·½Σw²。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: loss 1, w = (1, −2, 2) and λ = 0.1 give 1.45."""
        loss = torch.tensor(1.0)
        assert_number(student.penalised_loss(loss, torch.tensor([1.0, -2.0, 2.0]), 0.1), 1.45, loss, 2.0)

    @lesson(
        zh="λ = 0 时就是损失；λ 加倍，惩罚也加倍。",
        hint="λ multiplies the penalty, and only it.",
        hint_zh="λ 乘的是惩罚项，而且只乘它。",
    )
    @given(w=weights(plain=True), c=scalars(0, 4), lam=strengths())
    def test_is_linear_in_lambda(self, student: Any, w: Tensor, c: float, lam: float) -> None:
        """With λ = 0 it is the loss, and what is added grows in proportion to λ."""
        loss = torch.tensor(c, dtype=w.dtype)
        scale = c + 2 * squares(w) * max(1.0, lam)
        assert_number(student.penalised_loss(loss, w, 0.0), c, w, scale)
        added = float(student.penalised_loss(loss, w, lam)) - c
        assert_number(student.penalised_loss(loss, w, 2 * lam), c + 2 * added, w, scale)

    @weight(2)
    @lesson(
        zh="对任何损失、权重和 λ 都与公式一致。",
        hint="½‖w‖² is half the sum of squares; ‖w‖ itself would need a root.",
        hint_zh="½‖w‖² 是平方和的一半；‖w‖ 本身才需要开方。",
    )
    @given(w=weights(), c=scalars(0, 4), lam=strengths())
    def test_matches_reference(self, student: Any, reference: Any, w: Tensor, c: float, lam: float) -> None:
        """It agrees with the formula for any loss, weight and λ."""
        loss = torch.tensor(c, dtype=w.dtype)
        expected = float(reference.penalised_loss(loss, w.detach(), lam))
        assert_number(student.penalised_loss(loss, w, lam), expected, w, c + squares(w) * max(1.0, lam))

    @lesson(
        zh="梯度到达损失和权重：对损失是 1，对权重是 λw。",
        hint="Stay in tensors; do not detach the loss or w.",
        hint_zh="一直用张量计算；不要对损失或 w 用 detach。",
    )
    @given(w=weights(plain=True), c=scalars(0, 4), lam=strengths())
    def test_gradient(self, student: Any, w: Tensor, c: float, lam: float) -> None:
        """The gradient reaches the loss, where it is 1, and the weight, where it is λw."""
        loss = torch.tensor(c, dtype=w.dtype)
        one = torch.tensor(math.cos(1), dtype=w.dtype)
        assert_close(vjp(student.penalised_loss, loss, w, lam, wrt=(0, 1)), (one, w * lam * math.cos(1)))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same number on CUDA tensors."""
        assert_same_on_cuda(student, reference, "penalised_loss", torch.tensor(2.0), torch.arange(4.0), 0.5)


def parameter(value: Tensor, grad: Tensor | None) -> Tensor:
    """Return a fresh leaf that requires a gradient and has this one."""
    p = value.detach().clone().requires_grad_()
    p.grad = None if grad is None else grad.detach().clone()
    return p


@st.composite
def parameters(draw: st.DrawFn) -> list[Tensor]:
    """One to four parameters of 0 to 4 axes; some without a gradient."""
    dtype = draw(dtypes())
    out = []
    for _ in range(draw(st.integers(1, 4))):
        size = draw(st.sampled_from([(), (1,), (3,), (1, 1), (2, 1), (2, 3), (1, 2, 2), (2, 1, 1, 2)]))
        value = draw(tensors(size, dtype=dtype, plain=True))
        grad = draw(tensors(size, dtype=dtype, plain=True)) if draw(st.sampled_from([True, True, False])) else None
        out.append(parameter(value, grad))
    return out


def rates() -> st.SearchStrategy[tuple[float, float, int]]:
    """Learning rate, decay and batch size."""
    return st.tuples(
        st.sampled_from([0.1, 0.5, 1.0]), st.sampled_from([0.0, 0.5, 1.0, 3.0]), st.sampled_from([1, 2, 4, 5])
    )


@exercise("sgd_weight_decay")
@banned(*OPTIMISERS)
class TestSgdWeightDecay:
    @lesson(
        zh="手算：权重 2、梯度 4、学习率 0.1、衰退 0.5、批量 2 得 1.7；偏置则得 1.8。",
        hint="(1 − lr·wd)·p − lr·grad/batch_size; the decay is not divided by the batch size.",
        hint_zh="(1 − lr·wd)·p − lr·grad/batch_size；衰退那一项不除以批量大小。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: a weight of 2 with gradient 4, lr 0.1, wd 0.5, batch size 2 becomes 1.7; a bias 1.8."""
        two, four = torch.full((1, 1), 2.0), torch.full((1, 1), 4.0)
        params = [parameter(two, four), parameter(two[0], four[0]), parameter(two[0, 0], four[0, 0])]
        now = after(student.sgd_weight_decay, params, 0.1, 0.5, 2).args[0]
        assert_close(now[0], torch.full((1, 1), 1.7))
        assert_close(now[1], torch.full((1,), 1.8))
        assert_close(now[2], torch.tensor(1.8))

    @weight(2)
    @lesson(
        zh="原地改变参数，不记录计算图，之后梯度为零或 None。",
        hint="Work under torch.no_grad() with p -= …; `p = p − …` only gives a new tensor the old name.",
        hint_zh="在 torch.no_grad() 下用 p -= …；写成 p = p − … 只是让新张量用了旧名字。",
    )
    @given(params=parameters(), rate=rates())
    def test_in_place(self, student: Any, params: list[Tensor], rate: tuple[float, float, int]) -> None:
        """It changes the parameters in place, records no graph, and leaves the gradients zero or None."""
        told = after(student.sgd_weight_decay, params, *rate)
        assert_that(
            all(told.same_objects),
            "It put other tensors into the list; the parameters themselves must change.",
            "它把别的张量放进了列表；应当改变参数本身。",
        )
        assert_that(
            not any(told.args_have_graph) and all(told.args_require_grad),
            "A parameter carries a graph or no longer requires a gradient.",
            "有参数带有计算图，或不再需要梯度。",
        )
        for grad in told.grads:
            assert_that(
                grad is None or not bool(grad.any()),
                "A gradient is not zero afterwards: the next batch would be added to it.",
                "之后有梯度不为零：下一批的梯度会加上去。",
                got=grad,
            )

    @lesson(
        zh="没有梯度的参数完全不动，也不衰退。",
        hint="Skip a parameter whose grad is None before you decay it.",
        hint_zh="在衰退之前就跳过 grad 为 None 的参数。",
    )
    @given(rate=rates(), size=st.sampled_from([(2, 2), (3, 1), (2,)]))
    def test_skips_without_gradient(self, student: Any, rate: tuple[float, float, int], size: tuple[int, ...]) -> None:
        """A parameter without a gradient is left alone altogether: no decay either."""
        value = torch.arange(1.0, 1 + math.prod(size)).reshape(size)
        other = parameter(torch.ones(1, 2), torch.ones(1, 2))
        now = after(student.sgd_weight_decay, [parameter(value, None), other], *rate).args[0]
        assert_equal(now[0], value)

    @lesson(
        zh="梯度为零时，每步把权重乘以 1 − lr·wd，偏置保持不变。",
        hint="Tensors with fewer than two axes are biases: they do not decay. A (d, 1) weight does.",
        hint_zh="少于两个轴的张量是偏置，不衰退；形状为 (d, 1) 的权重要衰退。",
    )
    @given(rate=rates(), dtype=dtypes())
    def test_pure_decay(self, student: Any, rate: tuple[float, float, int], dtype: torch.dtype) -> None:
        """With gradients of zero a step multiplies weights by 1 − lr·wd and leaves biases."""
        sizes = [(3, 1), (1, 1), (2, 2, 1, 1), (4,), (1,), ()]
        values = [torch.full(size, 8.0, dtype=dtype) for size in sizes]
        told = after(student.sgd_weight_decay, [parameter(v, torch.zeros_like(v)) for v in values], *rate)
        for now, value in zip(told.args[0], values, strict=True):
            factor = 1 - rate[0] * rate[1] if value.ndim >= 2 else 1.0
            assert_close(now, value * factor, scale=8.0 * (1 + rate[0] * rate[1]))

    @weight(3)
    @lesson(
        zh="每个参数都与公式一致：p ← (1 − lr·wd)p − lr·grad/batch_size。",
        hint="Decay the old value of p, not the value after the gradient step.",
        hint_zh="衰退的是 p 的旧值，不是走过梯度步之后的值。",
    )
    @given(params=parameters(), rate=rates())
    def test_matches_reference(
        self, student: Any, reference: Any, params: list[Tensor], rate: tuple[float, float, int]
    ) -> None:
        """Every parameter follows p ← (1 − lr·wd)p − lr·grad/batch_size."""
        expected = after(reference.sgd_weight_decay, params, *rate).args[0]
        got = after(student.sgd_weight_decay, params, *rate).args[0]
        assert_close(got, expected, scale=32.0)

    @gpu
    @lesson(zh="对 CUDA 上的参数同样有效。")
    def test_on_cuda(self, student: Any) -> None:
        """It works for parameters on CUDA."""
        now = run(student, "ch12_weight_decay.step_on_cuda", student.sgd_weight_decay, 0.1, 0.5, 2)
        assert_close(now, torch.full((1, 1), 1.7))


@exercise("project_l2")
class TestProjectL2:
    @lesson(
        zh="手算：(3, 4) 在 θ = 4 时变成 (1.2, 1.6)，在 θ = 25 和 36 时不变。",
        hint="θ limits the squared norm: the radius is √θ.",
        hint_zh="θ 限制的是范数的平方：半径是 √θ。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: (3, 4) becomes (1.2, 1.6) for θ = 4 and stays for θ = 25 and 36."""
        w = torch.tensor([3.0, 4.0])
        assert_close(student.project_l2(w, 4.0), torch.tensor([1.2, 1.6]))
        assert_close(student.project_l2(w, 25.0), w)
        assert_close(student.project_l2(w, 36), w)

    @lesson(
        zh="在球内时就是 w，球外时落在球面上；方向不变。",
        hint="One factor for all elements; do not cut them off one by one.",
        hint_zh="所有元素乘同一个系数；不要逐个截断。",
    )
    @given(w=weights(), theta=st.sampled_from([0.25, 1.0, 4.0, 9.0, 50.0, 1000.0]))
    def test_inside_or_onto_the_ball(self, student: Any, w: Tensor, theta: float) -> None:
        """Inside the ball it is w, outside it lands on the ball; the direction is kept."""
        got = assert_tensor(student.project_l2(w, theta), shape=w.shape, dtype=w.dtype).detach()
        w = w.detach()
        if squares(w) <= theta:
            assert_close(got, w)
            return
        assert_scalar(squares(got), theta, dtype=w.dtype, terms=64, scale=theta)
        factor = math.sqrt(theta / squares(w))
        assert_close(got, (w.double() * factor).to(w.dtype))

    @lesson(
        zh="θ = 0 时结果为零；w = 0 时结果也是零，没有 NaN。",
        hint="0/0 is NaN: leave w alone when it is inside, before you divide by its norm.",
        hint_zh="0/0 是 NaN：w 在球内时先原样返回，再去除以范数。",
    )
    @given(w=weights(plain=True), theta=st.sampled_from([0.0, 0, 1.0]))
    def test_zero(self, student: Any, w: Tensor, theta: float) -> None:
        """With θ = 0 the result is 0, and for w = 0 too, without NaN."""
        zero = torch.zeros_like(w)
        assert_close(student.project_l2(w, 0.0), zero)
        assert_close(student.project_l2(zero, theta), zero)

    @lesson(
        zh="投影两次与投影一次相同。",
        hint="What is on the ball already is not moved again.",
        hint_zh="已经在球上的不会再移动。",
    )
    @given(w=weights(plain=True), theta=st.sampled_from([0.25, 1.0, 9.0]))
    def test_twice_is_once(self, student: Any, w: Tensor, theta: float) -> None:
        """Projecting twice is projecting once."""
        once = assert_tensor(student.project_l2(w, theta), shape=w.shape, dtype=w.dtype).detach()
        assert_close(student.project_l2(once, theta), once, scale=math.sqrt(theta))

    @weight(2)
    @lesson(
        zh="对任何 w 和 θ 都与参考答案相同。",
        hint="Multiply by √θ/‖w‖ where ‖w‖² > θ.",
        hint_zh="‖w‖² > θ 时乘以 √θ/‖w‖。",
    )
    @given(w=weights(), theta=st.integers(0, 60).map(float) | st.sampled_from([0.01, 0.5, 1e4]))
    def test_matches_reference(self, student: Any, reference: Any, w: Tensor, theta: float) -> None:
        """It agrees with the reference for any w and θ."""
        assert_close(student.project_l2(w, theta), reference.project_l2(w, theta))

    @lesson(
        zh="自动求导可以穿过它，球内和球外都正确。",
        hint="Stay in tensors; the norm depends on w too.",
        hint_zh="一直用张量计算；范数也依赖于 w。",
    )
    @given(w=weights(low=1, plain=True), inside=st.booleans())
    def test_gradient(self, student: Any, reference: Any, w: Tensor, inside: bool) -> None:
        """Autograd through it is right, inside and outside the ball."""
        theta = squares(w) * (4.0 if inside else 0.25)
        assert_gradient(student, reference, "project_l2", w, theta)

    @lesson(
        zh="θ < 0 时引发 ValueError。",
        hint="Check theta first; the root of a negative number would be NaN.",
        hint_zh="先检查 theta；负数的平方根会是 NaN。",
    )
    @given(theta=st.sampled_from([-1.0, -1, -0.5, -1e-3, -100.0]), w=st.sampled_from([0.0, 3.0]))
    def test_refuses_negative_theta(self, student: Any, theta: float, w: float) -> None:
        """A θ below 0 raises ValueError."""
        assert_raises(student.project_l2, torch.full((2, 1), w), theta)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        for theta in (4.0, 36.0):
            assert_same_on_cuda(student, reference, "project_l2", torch.tensor([3.0, 4.0]), theta)


@st.composite
def regressions(draw: st.DrawFn, dtype: torch.dtype | None = None) -> tuple[Tensor, Tensor, float]:
    """X, y and λ of a well-posed ridge regression; y with one or two axes."""
    n, d = draw(st.integers(1, 7)), draw(st.integers(1, 3))
    dtype = dtype or draw(dtypes())
    X = draw(awkward(draw(tensors((n, d), dtype=dtype, plain=True)), scale=False))
    y = draw(awkward(draw(tensors((n,), dtype=dtype, plain=True)), scale=False))
    # Without a penalty only well-conditioned data have a solution to speak of.
    plain = n > d and condition(X, 0.0) < 100 and draw(st.booleans())
    lam = 0.0 if plain else draw(st.sampled_from([0.5, 1.0, 0.25, 2.0, 10.0]))
    return X, y if draw(st.booleans()) else y.detach().reshape(n, 1).requires_grad_(y.requires_grad), lam


def condition(X: Tensor, lam: float) -> float:
    """Return the condition number of the normal equations with the bias as a column of ones."""
    X = X.detach().double()
    n, d = X.shape
    ones = torch.cat([X, torch.ones(n, 1, dtype=torch.float64)], 1)
    penalty = torch.diag(torch.tensor([n * lam] * d + [0.0], dtype=torch.float64))
    return float(torch.linalg.cond(ones.T @ ones + penalty))


def split(got: Any, X: Tensor) -> tuple[Tensor, Tensor]:
    """Return w (d, 1) and b as a tensor of one element, with their types checked; in float64."""
    if not isinstance(got, tuple | list) or len(got) != 2:
        raise Wrong(text("The result has {got} parts, expected {expected}.", got="no two", expected=2), got)
    w = assert_tensor(got[0], shape=(X.shape[1], 1), dtype=X.dtype).detach().double()
    b = got[1]
    if isinstance(b, Tensor):
        assert_that(
            b.numel() == 1 and b.dtype == X.dtype,
            f"b is a tensor of shape {tuple(b.shape)} and dtype {b.dtype}, expected one number like X.",
            f"b 是形状 {tuple(b.shape)}、类型 {b.dtype} 的张量，应为与 X 同类型的一个数。",
        )
        return w, b.detach().double().reshape(())
    return w, torch.tensor(float(b), dtype=torch.float64)


def allowance(X: Tensor, y: Tensor, lam: float, w: Tensor, b: Tensor) -> float:
    """Return how large an error two right solutions may differ by, over the machine's precision.

    The normal equations lose cond·eps relative to the size of the solution and of what it is made from.
    """
    size = 1 + float(w.abs().max()) + float(b.abs()) + float(y.detach().abs().max())
    return size * (1 + condition(X, lam))


@exercise("ridge")
class TestRidge:
    @lesson(
        zh="手算：x = 0、2，y = 0、4：λ = 0 得 w = 2、b = 0；λ = 1 得 w = 1、b = 1。",
        hint="Subtract the means first; the data term is a mean, so the penalty in the matrix is n·λ.",
        hint_zh="先减去均值；数据项是平均值，所以矩阵里的惩罚是 n·λ。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: for x = 0, 2 and y = 0, 4, λ = 0 gives w = 2, b = 0 and λ = 1 gives w = 1, b = 1."""
        X, y = torch.tensor([[0.0], [2.0]]), torch.tensor([0.0, 4.0])
        for lam, w, b in ((0.0, 2.0, 0.0), (1.0, 1.0, 1.0), (3.0, 0.5, 1.5)):
            got_w, got_b = split(student.ridge(X, y, lam), X)
            assert_scalar(got_w.reshape(()), w, dtype=torch.float32, scale=8.0)
            assert_scalar(got_b, b, dtype=torch.float32, scale=8.0)

    @weight(2)
    @lesson(
        zh="在 (w, b) 处目标函数的梯度为零：误差的均值为 0，且 Xᵀ(误差)/n + λw = 0。",
        hint="b is not penalised; λ counts against the mean of the squared errors, not their sum.",
        hint_zh="b 不受惩罚；λ 对应的是平方误差的平均，不是和。",
    )
    @given(case=regressions())
    def test_gradient_vanishes(self, student: Any, case: tuple[Tensor, Tensor, float]) -> None:
        """At (w, b) the objective's gradient is zero: errors of mean 0, and Xᵀ(errors)/n + λw = 0."""
        X, y, lam = case
        w, b = split(student.ridge(X, y, lam), X)
        X64, n = X.detach().double(), X.shape[0]
        errors = X64 @ w + b - y.detach().double().reshape(n, 1)
        # An error in w or b of `allowance` shows in the gradient times the size of XᵀX/n, at most 16·d + λ.
        scale = allowance(X, y, lam, w, b) * (16 * X.shape[1] + lam + 1)
        assert_scalar(errors.mean(), 0.0, dtype=X.dtype, scale=scale)
        slope = X64.T @ errors / n + lam * w
        for value in slope.reshape(-1):
            assert_scalar(value, 0.0, dtype=X.dtype, scale=scale)

    @lesson(
        zh="y 的形状是 (n,) 或 (n, 1) 都一样；所有的 y 加上一个常数，只有 b 随之改变。",
        hint="Reshape y to (n, 1) at the start: (n, 1) − (n,) would give an (n, n) matrix.",
        hint_zh="一开始就把 y 变成 (n, 1)：(n, 1) − (n,) 会得到 (n, n) 的矩阵。",
    )
    @given(case=regressions(dtype=torch.float64), c=scalars())
    def test_shift_of_y(self, student: Any, case: tuple[Tensor, Tensor, float], c: float) -> None:
        """y may be (n,) or (n, 1); a constant added to every y changes b alone, by as much."""
        X, y, lam = case
        flat = y.detach().reshape(-1)
        w, b = split(student.ridge(X, flat, lam), X)
        scale = allowance(X, y, lam, w, b) + abs(c)
        for other, shift in ((flat.reshape(-1, 1), 0.0), (flat + c, c)):
            w2, b2 = split(student.ridge(X, other, lam), X)
            assert_close(w2, w, scale=scale)
            assert_scalar(b2, float(b) + shift, dtype=torch.float64, scale=scale)

    @weight(2)
    @lesson(
        zh="与参考答案相同，样本比权重少时也一样。",
        hint="With λ > 0 there is one solution, however few examples there are.",
        hint_zh="λ > 0 时总有唯一的解，不管样本多少。",
    )
    @given(case=regressions())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, Tensor, float]) -> None:
        """It agrees with the reference, also with fewer examples than weights."""
        X, y, lam = case
        w, b = split(student.ridge(X, y, lam), X)
        # The judge solves in float64 whatever the dtype asked for.
        expected = reference.ridge(X.detach().double(), y.detach().double(), lam)
        w64, b64 = split(expected, X.double())
        scale = allowance(X, y, lam, w64, b64)
        for got, wanted in zip([*w.reshape(-1), b], [*w64.reshape(-1), b64], strict=True):
            assert_scalar(got, float(wanted), dtype=X.dtype, scale=scale)

    @lesson(
        zh="自动求导可以穿过闭式解，对 X 和对 y 都正确。",
        hint="torch.linalg.solve and torch.linalg.inv keep the graph; numpy does not.",
        hint_zh="torch.linalg.solve 和 torch.linalg.inv 会保留计算图；numpy 不会。",
    )
    @settings(max_examples=20)
    @given(case=regressions(dtype=torch.float64))
    def test_gradient(self, student: Any, reference: Any, case: tuple[Tensor, Tensor, float]) -> None:
        """Autograd through the closed form is right, for X and for y."""
        X, y, lam = (case[0].detach(), case[1].detach(), case[2])
        w, b = split(reference.ridge(X, y, lam), X)
        scale = allowance(X, y, lam, w, b) ** 2
        results = [run(side, "ch12_weight_decay.weight_slopes", side.ridge, X, y, lam) for side in (student, reference)]
        assert_close(results[0], results[1], terms=64, scale=scale)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        X, y = torch.tensor([[0.0], [2.0]]), torch.tensor([0.0, 4.0])
        told = run(student, "common.on_device", "cuda", student.ridge, [X, y, 1.0], {})
        w, b = split(told["value"], X)
        assert_scalar(w.reshape(()), 1.0, dtype=torch.float32, scale=8.0)
        assert_scalar(b, 1.0, dtype=torch.float32, scale=8.0)


def nets() -> st.SearchStrategy[str]:
    """Kinds of networks."""
    return st.sampled_from(sorted(DECAYED))


def optimiser(side: Any, kind: str, lr: float, wd: float) -> tuple[Any, Any]:
    """Return a new net of a kind and the optimiser made for it."""
    net = run(side, "ch12_weight_decay.make_net", kind)
    return net, side.make_optimizer(net, lr, wd)


@exercise("make_optimizer")
class TestMakeOptimizer:
    @lesson(
        zh="返回 torch.optim.SGD。",
        hint="torch.optim.SGD with a list of groups.",
        hint_zh="用参数组列表构造 torch.optim.SGD。",
    )
    @given(kind=nets())
    def test_is_sgd(self, student: Any, kind: str) -> None:
        """It returns a torch.optim.SGD."""
        _, optimizer = optimiser(student, kind, 0.1, 0.01)
        assert_that(
            "torch.optim.sgd.SGD" in run(student, "ch12_weight_decay.kinds", optimizer),
            "The result is no torch.optim.SGD.",
            "结果不是 torch.optim.SGD。",
        )

    @weight(2)
    @lesson(
        zh="每个可训练的参数恰好在一个组里，共享的参数也只出现一次，没有遗漏。",
        hint="Embeddings and parameters of your own need a group too; remember which ones you have put in.",
        hint_zh="嵌入层和自己定义的参数也要放进组里。用集合记下已经放过的参数。",
    )
    @given(kind=nets())
    def test_each_parameter_once(self, student: Any, kind: str) -> None:
        """Every trainable parameter is in exactly one group, a shared one once, and none is left out."""
        net, optimizer = optimiser(student, kind, 0.1, 0.01)
        for name, count in run(student, "ch12_weight_decay.places", optimizer, net).items():
            assert_that(
                count == 1,
                f"The parameter {name} is {count} times in the groups, expected once.",
                f"参数 {name} 在各组中出现 {count} 次，应为一次。",
            )
        assert_equal(run(student, "ch12_weight_decay.strangers", optimizer, net), 0)

    @weight(2)
    @lesson(
        zh="走一步：线性层和卷积层的权重衰退，偏置和归一化层的参数不衰退。",
        hint="Ask what kind of module owns the parameter; names and numbers of axes mislead.",
        hint_zh="看参数属于哪种模块；名字和轴数会误导。",
    )
    @given(kind=nets(), lr=st.sampled_from([0.1, 0.5]), wd=st.sampled_from([0.5, 0.1, 0.0]))
    def test_decays_the_right_ones(self, student: Any, kind: str, lr: float, wd: float) -> None:
        """In a step, weights of linear and convolution layers decay; biases and normalisation do not."""
        net, optimizer = optimiser(student, kind, lr, wd)
        told = run(student, "ch12_weight_decay.steps", optimizer, net, 2.0, 0.5, 1)
        for name, values in told.items():
            if name in FREE.get(kind, ()):
                continue
            decay = wd if name in DECAYED[kind] else 0.0
            expected = 2 - lr * (0.5 + decay * 2)
            assert_that(
                all(abs(v - expected) <= 1e-5 for v in values),
                f"After a step {name} went from 2 to {values[0]:.4g}, expected {expected:.4g}.",
                f"走一步之后 {name} 从 2 变成 {values[0]:.4g}，应为 {expected:.4g}。",
            )

    @weight(2)
    @lesson(
        zh="走几步之后参数与参考优化器的相同：没有动量，学习率处处是 lr。",
        hint="Give lr to the optimiser, so that every group has it; no momentum.",
        hint_zh="把 lr 交给优化器，使每组都有；不用动量。",
    )
    @given(kind=nets(), lr=st.sampled_from([0.1, 0.5]), wd=st.sampled_from([0.5, 0.1]))
    def test_matches_reference(self, student: Any, reference: Any, kind: str, lr: float, wd: float) -> None:
        """After several steps the parameters are the reference's: no momentum, lr everywhere."""
        results = []
        for side in (student, reference):
            net, optimizer = optimiser(side, kind, lr, wd)
            results.append(run(side, "ch12_weight_decay.steps", optimizer, net, 1.0, -0.5, 3))
        for name, expected in results[1].items():
            if name in FREE.get(kind, ()):
                continue
            got = results[0].get(name)
            assert_that(
                isinstance(got, list) and all(abs(a - b) <= 1e-5 for a, b in zip(got, expected, strict=True)),
                f"After three steps {name} differs from what plain SGD gives.",
                f"走三步之后 {name} 与普通 SGD 的结果不同。",
                got=got,
                expected=expected,
            )

    @lesson(
        zh="网络保持原样：建立优化器不改变参数。",
        hint="Making an optimiser only looks at the net.",
        hint_zh="建立优化器只是看一看网络。",
    )
    @given(kind=nets())
    def test_leaves_the_net_alone(self, student: Any, kind: str) -> None:
        """The net stays as it is."""
        net = run(student, "ch12_weight_decay.make_net", kind)
        before = run(student, "common.state", net)
        flags = run(student, "ch12_weight_decay.trainable", net)
        student.make_optimizer(net, 0.1, 0.5)
        for name, value in run(student, "common.state", net).items():
            assert_equal(value, before[name])
        assert_equal(run(student, "ch12_weight_decay.trainable", net), flags)
