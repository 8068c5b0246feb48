"""What right answers of chapter 14 (numerical stability) do."""

from __future__ import annotations

import math
from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_close,
    assert_equal,
    assert_gradient,
    assert_mean,
    assert_same_on_cuda,
    assert_scalar,
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.bans import CLIPPINGS, INITIALISERS, LOG_ADD_EXPS, SOFTMAXES
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.probes import ch14_numerical_stability as probes
from autograder.strategies import dtypes, scalars, shapes, tensors
from autograder.student import after, run, vjp


def assert_product(got: Any, factor: float, depth: int) -> None:
    """Fail unless `got` is (factor^depth, its log10), for any order of multiplying or adding logarithms."""
    assert_that(
        isinstance(got, tuple | list) and len(got) == 2,
        "The result is no pair (value, log10).",
        "结果不是一对数 (value, log10)。",
        got,
    )
    for part in got:
        assert_that(
            isinstance(part, float),
            f"A part of the result is a {type(part).__name__}, expected a Python float.",
            f"结果中有一个是 {type(part).__name__}，应为 Python 浮点数。",
            part,
        )
    try:
        value = factor**depth
    except OverflowError:
        value = math.inf
    # depth factors make depth roundings; exp(depth·log factor) makes up to 710. Below 1e-290 digits are lost.
    assert_scalar(got[0], value, terms=depth + 256, scale=1e-290)
    assert_scalar(got[1], depth * math.log10(factor), terms=depth + 16)


FACTORS = [1.5, 0.8, 2.0, 0.5, 1.0, 10.0, 0.1, 1.01, 0.99, 3.0, 1e5, 1e-5, 1e200, 1e-200, 0.3]


def in_doubt(factor: float, depth: int) -> bool:
    """Tell whether the value is so near the end of float64 that two right ways may differ."""
    return 300 < depth * math.log10(factor) < 312


products = st.tuples(st.sampled_from(FACTORS), st.integers(0, 30) | st.integers(0, 5000)).filter(
    lambda pair: not in_doubt(*pair)
)


@exercise("product_of_layers")
class TestProductOfLayers:
    @lesson(
        zh="课上的数：1.5¹⁰⁰ 约为 4·10¹⁷，0.8¹⁰⁰ 约为 2·10⁻¹⁰；0 层给出 1 和 0。",
        hint="Two numbers: the product of depth equal factors, and depth times log10 of the factor.",
        hint_zh="两个数：depth 个相同因子的乘积，以及 depth 乘以因子的 log10。",
    )
    def test_lecture(self, student: Any) -> None:
        """The lecture's numbers: 1.5¹⁰⁰ ≈ 4·10¹⁷ and 0.8¹⁰⁰ ≈ 2·10⁻¹⁰; no layers give 1 and 0."""
        for factor, depth in ((1.5, 100), (0.8, 100), (2.0, 10), (1.5, 1), (1.5, 0)):
            assert_product(student.product_of_layers(factor, depth), factor, depth)

    @weight(2)
    @lesson(
        zh="上溢时值是 inf，不引发异常；对数仍然有限而且正确。",
        hint="Python's 1.5 ** 10000 raises OverflowError: catch it. Take the logarithm of the factor, not the product.",
        hint_zh="Python 的 1.5 ** 10000 会引发 OverflowError，要捕获它。对因子取对数，不要对乘积取对数。",
    )
    @given(factor=st.sampled_from([1.5, 2.0, 10.0, 1e5, 1e200]), depth=st.integers(1900, 4000))
    def test_overflow(self, student: Any, factor: float, depth: int) -> None:
        """Where it overflows the value is inf, without an exception; the logarithm stays finite and right."""
        assert_product(student.product_of_layers(factor, depth), factor, depth)

    @weight(2)
    @lesson(
        zh="下溢时值是 0；对数仍然有限而且正确。",
        hint="log10(0) is −inf or an error: multiply the logarithm of the factor by the depth.",
        hint_zh="log10(0) 是 −inf 或报错：用因子的对数乘以层数。",
    )
    @given(factor=st.sampled_from([0.5, 0.1, 0.3, 1e-5, 1e-200]), depth=st.integers(1100, 4000))
    def test_underflow(self, student: Any, factor: float, depth: int) -> None:
        """Where it underflows the value is 0; the logarithm stays finite and right."""
        assert_product(student.product_of_layers(factor, depth), factor, depth)

    @lesson(
        zh="值快要下溢、只剩一两位有效数字时（如 0.8³³²⁰），对数仍然准确。",
        hint="The logarithm of a value that has lost its digits is off: multiply the logarithm of the factor.",
        hint_zh="值已经失去了有效数字，它的对数就不准了：要用因子的对数去乘。",
    )
    def test_nearly_underflowed(self, student: Any) -> None:
        """Where the value has one or two digits left, as 0.8³³²⁰ has, the logarithm is as right as elsewhere."""
        for factor, depth in ((0.8, 3320), (0.3, 617), (0.1, 322)):
            assert_product(student.product_of_layers(factor, depth), factor, depth)

    @lesson(
        zh="两倍的层数：值平方，对数加倍。",
        hint="Both numbers are in double precision: compute with Python floats or float64.",
        hint_zh="两个数都是双精度：用 Python 浮点数或 float64 计算。",
    )
    @given(factor=scalars(1, 8).filter(lambda c: c > 0), depth=st.integers(0, 60))
    def test_doubling(self, student: Any, factor: float, depth: int) -> None:
        """Twice the layers: the value is squared, the logarithm doubled."""
        once, twice = student.product_of_layers(factor, depth), student.product_of_layers(factor, 2 * depth)
        assert_product(once, factor, depth)
        assert_scalar(twice[0], once[0] ** 2, terms=512, scale=0.0)
        assert_scalar(twice[1], 2 * once[1], terms=256)

    @weight(2)
    @lesson(
        zh="对任何因子和层数都与参考答案相同。",
        hint="Check factors above and below 1, and exactly 1.",
        hint_zh="检查大于 1、小于 1 和恰好等于 1 的因子。",
    )
    @given(pair=products)
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[float, int]) -> None:
        """It agrees with the reference for any factor and depth."""
        factor, depth = pair
        got, (value, log10) = student.product_of_layers(factor, depth), reference.product_of_layers(factor, depth)
        assert_product(got, factor, depth)
        assert_scalar(got[0], value, terms=depth + 256, scale=1e-290)
        assert_scalar(got[1], log10, terms=depth + 16)


def sizes_of(x: Tensor) -> Tensor:
    """How large the numbers are from which one log-sum-exp is put together."""
    top = x.detach().double().amax(-1)
    return torch.where(top.isfinite(), top.abs(), torch.zeros_like(top)).clamp_min(1.0) + math.log(x.shape[-1])


stacks = shapes(1, 1, 6) | shapes(2, 1, 5) | shapes(3, 1, 4)


@exercise("log_sum_exp")
@banned(*SOFTMAXES, *LOG_ADD_EXPS)
class TestLogSumExp:
    @lesson(
        zh="手算：log(e⁰ + e⁰) = log 2；log(1 + 2 + 3) 由它们的对数得到 log 6。",
        hint="exp, sum over the last axis, log; that axis is gone afterwards.",
        hint_zh="exp，沿最后一个轴求和，log；之后这个轴就没有了。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: log(e⁰ + e⁰) = log 2, and the logarithms of 1, 2, 3 give log 6."""
        assert_close(student.log_sum_exp(torch.zeros(2)), torch.tensor(math.log(2)))
        x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]).log()
        assert_close(student.log_sum_exp(x), torch.tensor([6.0, 15.0]).log())

    @weight(2)
    @lesson(
        zh="不上溢也不下溢：三个 1000 得到 1000 + log 3，两个 −200 得到 −200 + log 2。",
        hint="Take the largest element of each row out before exp, and add it back after log.",
        hint_zh="在 exp 之前提出每行最大的元素，在 log 之后加回来。",
    )
    def test_neither_overflows_nor_underflows(self, student: Any) -> None:
        """It neither overflows nor underflows: three 1000s give 1000 + log 3, two −200s give −200 + log 2."""
        for x, expected in (
            ([1000.0, 1000.0, 1000.0], 1000 + math.log(3)),
            ([-200.0, -200.0], -200 + math.log(2)),
            ([10000.0, -10000.0], 10000.0),
            ([-1e4, -1e4, -1e4], -1e4 + math.log(3)),
            ([90.0, 0.0], 90.0),
        ):
            for dtype in (torch.float32, torch.float64):
                assert_close(student.log_sum_exp(torch.tensor(x, dtype=dtype)), torch.tensor(expected, dtype=dtype))

    @weight(2)
    @lesson(
        zh="每一行都稳定，即使各行的大小相差极大。",
        hint="Each row needs its own maximum; the largest of the whole tensor drowns the other rows.",
        hint_zh="每一行都要用自己的最大值；用整个张量的最大值会淹没其他行。",
    )
    def test_each_row_by_itself(self, student: Any) -> None:
        """Every row is stable, however far apart the rows are."""
        x = torch.tensor([[1000.0, 1000.0], [0.0, 0.0], [-1000.0, -1000.0]])
        expected = torch.tensor([1000.0, 0.0, -1000.0]) + math.log(2)
        assert_close(student.log_sum_exp(x), expected, scale=sizes_of(x))

    @weight(2)
    @lesson(
        zh="全为 −inf 的一行给出 −inf（不是 NaN）；只有部分为 −inf 时，它们算作 0。",
        hint="−inf − (−inf) is NaN: shift such a row by 0.",
        hint_zh="−inf − (−inf) 是 NaN：这样的一行减去 0。",
    )
    def test_minus_infinity(self, student: Any) -> None:
        """A row of −inf gives −inf, no NaN; single −inf count as 0."""
        inf = math.inf
        assert_close(student.log_sum_exp(torch.tensor([-inf, -inf, -inf])), torch.tensor(-inf))
        x = torch.tensor([[-inf, -inf], [0.0, -inf], [-inf, 300.0], [1.0, 1.0]], dtype=torch.float64)
        expected = torch.tensor([-inf, 0.0, 300.0, 1 + math.log(2)], dtype=torch.float64)
        assert_close(student.log_sum_exp(x), expected)

    @lesson(
        zh="x 加一个常数，结果也加这个常数。",
        hint="The maximum that you took out must come back in full.",
        hint_zh="提出来的最大值要完整地加回去。",
    )
    @given(x=tensors(stacks, plain=True), c=scalars(-50, 50))
    def test_shift(self, student: Any, x: Tensor, c: float) -> None:
        """A constant added to x is added to the result; the last axis is gone."""
        once = assert_tensor(student.log_sum_exp(x), shape=x.shape[:-1], dtype=x.dtype)
        assert_close(student.log_sum_exp(x + c), once + c, scale=sizes_of(x) + abs(c))

    @weight(2)
    @lesson(
        zh="对任何形状都与参考答案相同，沿最后一个轴。",
        hint="Use dim=-1; one, two or three axes, a last axis of length 1.",
        hint_zh="用 dim=-1；一个、两个或三个轴，最后一个轴长度为 1。",
    )
    @given(x=tensors(stacks))
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """It agrees with the reference for any shape, over the last axis."""
        assert_close(student.log_sum_exp(x), reference.log_sum_exp(x), scale=sizes_of(x))

    @weight(2)
    @lesson(
        zh="自动求导给出 softmax，x 很大时也没有 NaN。",
        hint="Stay in tensors. The maximum may be detached; the sum may not.",
        hint_zh="一直用张量计算。最大值可以 detach，求和不可以。",
    )
    @given(x=tensors(stacks), c=st.sampled_from([0.0, 0.0, 500.0, -500.0]))
    def test_gradient(self, student: Any, reference: Any, x: Tensor, c: float) -> None:
        """Autograd gives the softmax, for large x too."""
        # exp(x − m) inherits the rounding of x − m, which is as large as x; the kit's scaled x are up to 4000.
        big = float(sizes_of(x + c).max())
        assert_gradient(student, reference, "log_sum_exp", x + c, scale=big)

    @lesson(
        zh="每一行的梯度之和是 1。",
        hint="The derivative is the softmax.",
        hint_zh="导数就是 softmax。",
    )
    @given(n=st.integers(1, 6), value=scalars(-1000, 1000))
    def test_gradient_of_equals(self, student: Any, n: int, value: float) -> None:
        """Equal elements share the gradient alike: 1/n each."""
        (grad,) = vjp(student.log_sum_exp, torch.full((n,), value, dtype=torch.float64))
        (first,) = vjp(student.log_sum_exp, torch.zeros(1, dtype=torch.float64))
        assert_close(grad, first.expand(n) / n, scale=abs(value) + 1.0)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        x = torch.tensor([[1000.0, 999.0], [-math.inf, -math.inf], [0.0, 3.0]])
        assert_same_on_cuda(student, reference, "log_sum_exp", x)


HOW = ["list", "generator", "tuple", "dict", "iterator", "parameters"]


def clipped(student: Any, grads: list[Tensor | None], theta: float, how: str = "list") -> dict[str, Any]:
    """Clip gradients on the student's side and check what must hold whatever they are."""
    told: dict[str, Any] = run(student, probes.clip, student.grad_clipping, grads, theta, how)
    assert_that(
        told["params"] == [k + 1.0 for k in range(len(grads))],
        "The parameters themselves were changed; only their gradients should be.",
        "参数本身被改变了；应当只改变梯度。",
    )
    assert_that(not told["graph"], "A gradient carries a graph now.", "有的梯度带上了计算图。")
    return told


def assert_clipped(told: dict[str, Any], grads: list[Tensor | None], theta: float) -> None:
    """Fail unless the gradients are scaled as they should be and the norm before is returned."""
    dtype = next(g for g in grads if g is not None).dtype
    g = math.sqrt(sum(float(grad.double().square().sum()) for grad in grads if grad is not None))
    count = sum(grad.numel() for grad in grads if grad is not None)
    assert_scalar(told["value"], g, dtype=dtype, terms=count, scale=0.0)
    factor = theta / g if g > theta else 1.0
    for got, grad in zip(told["grads"], grads, strict=True):
        if grad is None:
            assert_that(
                got is None, "A parameter without a gradient has one now.", "原本没有梯度的参数现在有了梯度。", got
            )
        else:
            assert_close(got, (grad.double() * factor).to(dtype), terms=count, scale=0.0)


@st.composite
def gradients(draw: st.DrawFn) -> list[Tensor | None]:
    """Gradients of one to four parameters, at least one that is not zero, some perhaps None."""
    dtype = draw(dtypes())
    many = draw(st.integers(1, 4))
    made = [draw(tensors(draw(st.sampled_from([(1,), (3,), (2, 3)])), dtype=dtype, low=1)) for _ in range(many)]
    signs = draw(st.sampled_from([1.0, -1.0]))
    grads: list[Tensor | None] = [signs * g.detach() for g in made]
    if draw(st.booleans()):
        grads.insert(draw(st.integers(0, many)), None)
    return grads


@exercise("grad_clipping")
@banned(*CLIPPINGS)
class TestGradClipping:
    @lesson(
        zh="手算：梯度 3 和 4、θ = 1，变成 0.6 和 0.8，返回 5。",
        hint="One length for all the gradients together; every one is scaled by θ/g.",
        hint_zh="所有梯度合起来算一个长度；每个梯度都乘以 θ/g。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: the gradients 3 and 4 with θ = 1 become 0.6 and 0.8, and 5 is returned."""
        grads: list[Tensor | None] = [torch.tensor([3.0]), torch.tensor([4.0])]
        assert_clipped(clipped(student, grads, 1.0), grads, 1.0)

    @weight(2)
    @lesson(
        zh="长度不超过 θ 时，梯度不变；仍然返回长度。",
        hint="Only shorten, never lengthen: the factor is min(1, θ/g).",
        hint_zh="只缩短，不拉长：系数是 min(1, θ/g)。",
    )
    @given(grads=gradients(), more=st.sampled_from([1.0, 1.5, 100.0]))
    def test_short_ones_stay(self, student: Any, grads: list[Tensor | None], more: float) -> None:
        """Gradients that are not longer than θ stay as they are; their length is returned all the same."""
        # θ is rounded up to a whole number, so that g > θ is never a matter of rounding.
        theta = more * (
            math.floor(math.sqrt(sum(float(g.double().square().sum()) for g in grads if g is not None))) + 1
        )
        assert_clipped(clipped(student, grads, theta), grads, theta)

    @weight(2)
    @lesson(
        zh="params 可以是任何可迭代对象：列表、元组、生成器、net.parameters()。",
        hint="A generator can be walked through once: make a list of it first.",
        hint_zh="生成器只能走一遍：先把它变成列表。",
    )
    @given(how=st.sampled_from(HOW))
    def test_any_iterable(self, student: Any, how: str) -> None:
        """params may be any iterable: a list, a tuple, a generator, net.parameters()."""
        grads: list[Tensor | None] = [torch.tensor([6.0, 0.0]), torch.tensor([[8.0], [0.0]])]
        assert_clipped(clipped(student, grads, 5.0, how), grads, 5.0)

    @lesson(
        zh="没有梯度的参数（grad 为 None）跳过。",
        hint="Look at p.grad before you use it.",
        hint_zh="使用 p.grad 之前先看看它是不是 None。",
    )
    @given(place=st.integers(0, 2), how=st.sampled_from(HOW))
    def test_skips_none(self, student: Any, place: int, how: str) -> None:
        """Parameters whose grad is None are skipped."""
        grads: list[Tensor | None] = [torch.tensor([3.0]), torch.tensor([-4.0])]
        grads.insert(place, None)
        assert_clipped(clipped(student, grads, 0.5, how), grads, 0.5)

    @lesson(
        zh="裁剪之后的总长度是 θ，方向不变；再裁剪一次什么也不变。",
        hint="All gradients get the same factor.",
        hint_zh="所有梯度乘以同一个系数。",
    )
    @given(grads=gradients(), theta=st.sampled_from([0.25, 0.5]))
    def test_length_after(self, student: Any, grads: list[Tensor | None], theta: float) -> None:
        """Afterwards the common length is θ; clipping at 2θ then changes nothing."""
        if math.sqrt(sum(float(g.double().square().sum()) for g in grads if g is not None)) < 0.6:
            return
        dtype = next(g for g in grads if g is not None).dtype
        once = clipped(student, grads, theta)["grads"]
        assert_that(
            [g is None for g in once] == [g is None for g in grads],
            "A gradient appeared or is gone.",
            "有的梯度凭空出现或消失了。",
        )
        length = math.sqrt(sum(float(g.double().square().sum()) for g in once if g is not None))
        assert_scalar(length, theta, dtype=dtype, scale=0.0)
        assert_clipped(clipped(student, once, 2 * theta), once, 2 * theta)

    @weight(2)
    @lesson(
        zh="对任何梯度都与参考答案相同，dtype 不变。",
        hint="Add up squares over all elements of all gradients, then one square root; no 1e-6 is added.",
        hint_zh="对所有梯度的所有元素求平方和，再开一次方；不要加 1e-6。",
    )
    @given(grads=gradients(), theta=st.sampled_from([0.001, 0.5, 1.0, 3.0, 7.0, 1000.0]))
    def test_matches_reference(self, student: Any, reference: Any, grads: list[Tensor | None], theta: float) -> None:
        """It agrees with the reference for any gradients and keeps their dtype."""
        g = math.sqrt(sum(float(grad.double().square().sum()) for grad in grads if grad is not None))
        if abs(g - theta) < 1e-3:
            return
        told = clipped(student, grads, theta)
        assert_clipped(told, grads, theta)
        expected = run(reference, probes.clip, reference.grad_clipping, grads, theta, "list")
        for got, want in zip(told["grads"], expected["grads"], strict=True):
            if want is not None:
                assert_close(got, want, scale=0.0, terms=32)

    @gpu
    @lesson(zh="在 CUDA 上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same numbers on CUDA."""
        grads: list[Tensor | None] = [torch.tensor([3.0]), None, torch.tensor([4.0])]
        told = run(student, probes.clip, student.grad_clipping, grads, 1.0, "list", "cuda")
        assert_that(told["on_device"], "The gradients left their device.", "梯度离开了原来的设备。")
        assert_clipped(told, grads, 1.0)


fans = st.tuples(st.integers(1, 12), st.integers(1, 12)) | st.tuples(st.integers(1, 2000), st.integers(1, 2000))


@exercise("xavier_bound")
class TestXavierBound:
    @lesson(
        zh="手算：2 进 4 出，界是 1；3 进 3 出也是 1；12 进 12 出是 0.5。",
        hint="The square root of 6 divided by the sum.",
        hint_zh="6 除以两者之和，再开方。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: 2 in and 4 out give 1, 3 and 3 give 1, 12 and 12 give 0.5."""
        for fan_in, fan_out, bound in ((2, 4, 1.0), (3, 3, 1.0), (12, 12, 0.5), (1, 5, 1.0)):
            assert_scalar(student.xavier_bound(fan_in, fan_out), bound)

    @lesson(
        zh="界的平方除以 3 就是方差 2/(n_in + n_out)；进出互换，界不变。",
        hint="A uniform distribution on (−b, b) has variance b²/3.",
        hint_zh="(−b, b) 上的均匀分布方差是 b²/3。",
    )
    @given(fan=fans)
    def test_variance(self, student: Any, fan: tuple[int, int]) -> None:
        """Its square over 3 is the variance 2/(fan_in + fan_out), whichever fan comes first."""
        for a, b in (fan, fan[::-1]):
            bound = student.xavier_bound(a, b)
            # A 0-d float32 tensor is compared in its own precision, that of its square root.
            assert_scalar(bound, math.sqrt(6 / (a + b)), scale=0.0)

    @lesson(
        zh="与参考答案相同。",
        hint="Divide by the sum of both, not by one of them.",
        hint_zh="除以两者之和，而不是其中一个。",
    )
    @given(fan=fans)
    def test_matches_reference(self, student: Any, reference: Any, fan: tuple[int, int]) -> None:
        """It agrees with the reference."""
        assert_scalar(student.xavier_bound(*fan), reference.xavier_bound(*fan), scale=0.0)


def assert_uniform(w: Tensor, bound: float) -> None:
    """Fail unless the entries look like independent draws from (−bound, bound).

    False alarm: mean and mean square at z = 6 under 1e-8 each; Kolmogorov–Smirnov at 3/√n under 4e-8; the largest of n
    draws below (1 − 20/n)·bound with a chance of e⁻²⁰ = 2e-9.
    """
    values = w.detach().double().reshape(-1)
    n = values.numel()
    most = float(values.abs().max())
    # Rounding to float32 may carry a draw onto the bound, and the bound itself up by one step.
    assert_that(
        most <= bound * (1 + 2**-22),
        f"The largest weight is {most:.4g}, but the bound is {bound:.4g}.",
        f"最大的权重是 {most:.4g}，而界是 {bound:.4g}。",
    )
    assert_that(
        most >= bound * (1 - 20 / n),
        f"The largest of {n} weights is {most:.4g}: they do not reach the bound {bound:.4g}.",
        f"{n} 个权重中最大的是 {most:.4g}：没有用满界 {bound:.4g}。",
    )
    assert_mean(values, 0.0, bound / math.sqrt(3))
    assert_mean(values**2, bound**2 / 3, bound**2 * math.sqrt(1 / 5 - 1 / 9))
    ranks = torch.arange(1, n + 1, dtype=torch.float64) / n
    gap = float((values.sort().values / (2 * bound) + 0.5 - ranks).abs().max())
    assert_that(
        gap <= 3 / math.sqrt(n) + 1 / n,
        "The weights are not spread uniformly between −bound and bound.",
        "权重没有在 −界 和 界 之间均匀分布。",
    )
    different = len(set(values.tolist()))
    # Float32 draws of n ≤ 5000 repeat about n²/2²⁵ times.
    assert_that(
        different >= 0.99 * n,
        f"Only {different} of {n} weights are different: they are not drawn independently.",
        f"{n} 个权重中只有 {different} 个不同：它们不是独立抽取的。",
    )


def filled(student: Any, w: Tensor) -> Tensor:
    """Fill a matrix on the student's side, check what must hold, and return it as it is afterwards."""
    told = after(student.xavier_uniform_, w)
    assert_that(
        told.is_argument == 0,
        "It did not return w itself.",
        "它返回的不是 w 本身。",
    )
    assert_that(
        not told.has_graph and not any(told.args_have_graph),
        "w carries a graph now: fill it under torch.no_grad().",
        "w 带上了计算图：请在 torch.no_grad() 下填充。",
    )
    assert_that(
        told.args_require_grad == [w.requires_grad],
        "The requires_grad of w was changed.",
        "w 的 requires_grad 被改变了。",
    )
    return assert_tensor(told.args[0], shape=w.shape, dtype=w.dtype)


@exercise("xavier_uniform_")
@banned(*INITIALISERS)
class TestXavierUniform:
    @weight(2)
    @lesson(
        zh="它就地填充 w，返回 w 本身，不留下计算图；所有元素都在界内。",
        hint="w.uniform_(…) under torch.no_grad(); w may be a parameter, a transposed view, float64.",
        hint_zh="在 torch.no_grad() 下用 w.uniform_(…)；w 可以是参数、转置视图或 float64。",
    )
    @given(w=tensors(shapes(2, 1, 6)))
    def test_in_place(self, student: Any, w: Tensor) -> None:
        """It fills w in place, returns w itself without a graph, and stays inside the bound."""
        got = filled(student, w)
        bound = math.sqrt(6 / sum(w.shape))
        most = float(got.double().abs().max())
        assert_that(
            most <= bound * (1 + 2**-22),
            f"The largest weight is {most:.4g}, but the bound is {bound:.4g}.",
            f"最大的权重是 {most:.4g}，而界是 {bound:.4g}。",
        )
        # A draw equals what was there before with a chance of about 1e-7: several at once never.
        assert_that(
            w.numel() < 2 or not torch.equal(got, w.detach()),
            "w is as it was before.",
            "w 和原来一样，没有填充。",
        )

    @weight(3)
    @lesson(
        zh="权重是 (−b, b) 上相互独立的均匀分布。",
        hint="Both signs, the full width up to the bound, and a draw of its own for every entry.",
        hint_zh="正负都有，一直到界，每个元素各抽一次。",
    )
    @settings(max_examples=8)
    @given(
        size=st.sampled_from([(50, 60), (20, 150), (150, 20), (1, 2000), (2000, 1)]),
        dtype=dtypes(),
        grad=st.booleans(),
    )
    def test_is_uniform(self, student: Any, size: tuple[int, int], dtype: torch.dtype, grad: bool) -> None:
        """The weights are independent and uniform between −b and b."""
        w = filled(student, torch.zeros(size, dtype=dtype, requires_grad=grad))
        assert_uniform(w, math.sqrt(6 / sum(size)))

    @lesson(
        zh="它用 torch 的全局随机数：同一状态给出同样的权重，下一次则不同。",
        hint="Draw with torch, and set no seed yourself.",
        hint_zh="用 torch 抽取，也不要自己设种子。",
    )
    def test_draws_from_torch(self, student: Any) -> None:
        """It draws from torch's global generator: same state, same weights; then others."""
        first, again, later = run(student, probes.fill_twice, student.xavier_uniform_, [6, 7])
        assert_that(
            torch.equal(first, again),
            "The same state of torch's generator gave different weights: the numbers come from elsewhere.",
            "torch 生成器的同一状态给出了不同的权重：随机数来自别处。",
        )
        assert_that(not torch.equal(first, later), "Two calls gave the same weights.", "两次调用给出了同样的权重。")

    @lesson(
        zh="界与参考答案的 xavier_bound 相同，形状按 (fan_out, fan_in) 解读。",
        hint="w.shape is (fan_out, fan_in); the bound takes their sum.",
        hint_zh="w.shape 是 (fan_out, fan_in)；界用两者之和。",
    )
    @settings(max_examples=6)
    @given(size=st.sampled_from([(30, 40), (400, 3), (3, 400), (900, 1), (64, 16)]))
    def test_matches_reference(self, student: Any, reference: Any, size: tuple[int, int]) -> None:
        """It spreads as far as the reference's bound for that shape."""
        assert_uniform(filled(student, torch.ones(size)), float(reference.xavier_bound(size[1], size[0])))

    @gpu
    @lesson(zh="在 CUDA 上也就地填充。")
    def test_on_cuda(self, student: Any) -> None:
        """It fills CUDA matrices in place too."""
        told = run(student, probes.fill_on, student.xavier_uniform_, [50, 60], "cuda")
        assert_that(told["device"] == "cuda" and told["same"], "It did not fill w itself.", "它填充的不是 w 本身。")
        assert_uniform(told["value"], math.sqrt(6 / 110))


LINEARS = {
    "alone": {"": (30, 40)},
    "nested": {"3.0.": (30, 32), "3.2.0.": (50, 30), "4.": (20, 50)},
    "branches": {"steps.0.": (40, 30), "heads.deep.0.0.": (20, 40)},
}
"""Net → prefix of each Linear and the shape of its weight; `probes.net_to_init` fills every parameter with 5."""


def initialised(student: Any, name: str) -> dict[str, Tensor]:
    """Initialise a net on the student's side, check what must be kept, and return its state."""
    net = run(student, probes.net_to_init, name)
    before = run(student, probes.parameter_facts, net)
    student.init_net(net)
    told = run(student, probes.parameter_facts, net)
    assert_that(
        told["ids"] == before["ids"],
        "The parameters were replaced by new ones: change them in place.",
        "参数被换成了新的对象：应当就地修改。",
    )
    assert_that(
        told["requires_grad"] == before["requires_grad"] and not any(told["graph"]),
        "A parameter's requires_grad changed, or it carries a graph now.",
        "有参数的 requires_grad 改变了，或带上了计算图。",
    )
    assert_that(told["training"] == before["training"], "The net's mode changed.", "网络的模式被改变了。")
    state: dict[str, Tensor] = run(student, "common.state", net)
    return state


@exercise("init_net")
class TestInitNet:
    @weight(2)
    @lesson(
        zh="每个 nn.Linear 的权重都在 Xavier 界内均匀分布，嵌套的也是。",
        hint="net.modules() walks through all levels, and through net itself.",
        hint_zh="net.modules() 走遍所有层级，也包括 net 自己。",
    )
    @given(name=st.sampled_from(sorted(LINEARS)))
    def test_weights(self, student: Any, name: str) -> None:
        """Every nn.Linear has Xavier-uniform weights, nested ones and net itself too."""
        state = initialised(student, name)
        for prefix, shape in LINEARS[name].items():
            w = assert_tensor(state[prefix + "weight"], shape=shape)
            assert_that(
                not bool((w == 5).all()),
                f"The weight {prefix}weight was not initialised.",
                f"权重 {prefix}weight 没有初始化。",
            )
            assert_uniform(w, math.sqrt(6 / sum(shape)))

    @lesson(
        zh="每个 nn.Linear 的偏置都是 0；没有偏置的层不出错。",
        hint="module.bias is None for layers without a bias.",
        hint_zh="没有偏置的层，module.bias 是 None。",
    )
    @given(name=st.sampled_from(sorted(LINEARS)))
    def test_biases(self, student: Any, name: str) -> None:
        """Every nn.Linear's bias is 0; layers without one are no obstacle."""
        state = initialised(student, name)
        for prefix in LINEARS[name]:
            if prefix + "bias" in state:
                assert_equal(float(state[prefix + "bias"].abs().max()), 0.0)

    @lesson(
        zh="其他模块（卷积、归一化、嵌入）和自由参数保持不变。",
        hint="Ask isinstance(module, nn.Linear); do not go by names or by the number of axes.",
        hint_zh="用 isinstance(module, nn.Linear) 判断；不要看名字，也不要看轴的个数。",
    )
    @given(name=st.sampled_from(["nested", "branches"]))
    def test_leaves_others_alone(self, student: Any, name: str) -> None:
        """Other modules (convolution, normalisation, embedding) and loose parameters stay as they are."""
        for key, value in initialised(student, name).items():
            if key.rpartition(".")[0] + "." in LINEARS[name] or "running" in key or "num_batches" in key:
                continue
            assert_that(
                bool((value == 5).all() or (value == 7).all()),
                f"{key} was changed, but it belongs to no nn.Linear.",
                f"{key} 被改变了，但它不属于 nn.Linear。",
            )

    @lesson(
        zh="与参考答案初始化的网络相比，同样的元素为 0，同样的元素不变。",
        hint="Weights of Linear: drawn. Biases of Linear: 0. All else: as it was.",
        hint_zh="Linear 的权重：抽取；Linear 的偏置：0；其他：不变。",
    )
    @given(name=st.sampled_from(sorted(LINEARS)))
    def test_matches_reference(self, student: Any, reference: Any, name: str) -> None:
        """It changes the same tensors as the reference, by as much."""
        got, expected = initialised(student, name), initialised(reference, name)
        assert_equal(sorted(got), sorted(expected))
        for key, value in expected.items():
            assert_shape(got[key], value.shape)
            if not (key.endswith("weight") and key.removesuffix("weight") in LINEARS[name]):
                assert_close(got[key], value)
            else:
                bound = float(reference.xavier_bound(*value.shape))
                assert_mean(got[key].double() ** 2, bound**2 / 3, bound**2 * math.sqrt(1 / 5 - 1 / 9))


def norms_of(told: dict[str, Any], count: int) -> list[float]:
    """Return the list of norms, or fail; .grad and the net must be as they were."""
    norms = told["norms"]
    assert_that(
        isinstance(norms, list | tuple) and len(norms) == count,
        f"The result is no list of {count} numbers, one for each parameter.",
        f"结果不是 {count} 个数的列表（每个参数一个）。",
        norms,
    )
    for norm in norms:
        assert_that(
            isinstance(norm, float | int) and not isinstance(norm, bool),
            f"A norm is a {type(norm).__name__}, expected a float.",
            f"有一个范数是 {type(norm).__name__}，应为浮点数。",
            norm,
        )
    for was, now in zip(told["before"], told["after"], strict=True):
        assert_that(
            (was is None) == (now is None) and (was is None or torch.equal(was, now)),
            "A parameter's .grad is not as it was found.",
            "有参数的 .grad 与原来不同。",
            now,
            was,
        )
    assert_that(
        told["kept"],
        "The net was changed: values, requires_grad or mode.",
        "网络被改变了：参数、requires_grad 或模式。",
    )
    return list(norms)


COUNTS = {"line": 2, "plain": 5, "branches": 10}
REACHED = {"branches": [False, False, True, True, False, False, True, True, True, True]}


@exercise("gradient_norms")
class TestGradientNorms:
    @lesson(
        zh="手算：net = 2x + 1，x = 3，损失 net²：范数是 42 和 14。",
        hint="d(loss)/dw = 2·7·3 and d(loss)/db = 2·7; in the order of named_parameters().",
        hint_zh="d(loss)/dw = 2·7·3，d(loss)/db = 2·7；按 named_parameters() 的顺序。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: net = 2x + 1 at x = 3 with the loss net² gives the norms 42 and 14."""
        told = run(student, probes.look, student.gradient_norms, "line", torch.tensor([[3.0]]))
        for got, expected in zip(norms_of(told, 2), (42.0, 14.0), strict=True):
            assert_scalar(got, expected, dtype=torch.float32)

    @weight(2)
    @lesson(
        zh="原先存着的梯度既不算进去，也不改变。",
        hint="torch.autograd.grad returns gradients and stores none; backward() would add to .grad.",
        hint_zh="torch.autograd.grad 返回梯度而不保存；backward() 会加到 .grad 上。",
    )
    @given(name=st.sampled_from(sorted(COUNTS)))
    def test_stored_gradients(self, student: Any, name: str) -> None:
        """Gradients stored before neither count nor change; where there was none, there is none."""
        X = torch.ones(2, 1 if name == "line" else 3)
        told = [run(student, probes.look, student.gradient_norms, name, X, 1.0, stored) for stored in (False, True)]
        without, beside = (norms_of(t, COUNTS[name]) for t in told)
        for a, b in zip(beside, without, strict=True):
            assert_scalar(a, b, dtype=torch.float32)

    @weight(2)
    @lesson(
        zh="损失到达不了的参数（没用到的层、冻结的层）是 0.0，但仍在列表里。",
        hint="allow_unused=True gives None there; autograd.grad refuses parameters that do not require grad.",
        hint_zh="allow_unused=True 在那里给出 None；autograd.grad 不接受不需要梯度的参数。",
    )
    def test_unreached_parameters(self, student: Any) -> None:
        """Parameters that the loss does not reach, unused or frozen, have 0.0, in their place."""
        told = run(student, probes.look, student.gradient_norms, "branches", torch.ones(2, 3))
        norms = norms_of(told, 10)
        assert_equal([norm > 0 for norm in norms], REACHED["branches"])

    @lesson(
        zh="损失乘以 a，所有范数乘以 |a|。",
        hint="The norm is that of the whole gradient: the root of the sum of squares.",
        hint_zh="范数是整个梯度的：平方和开方。",
    )
    @given(a=scalars(-4, 4), name=st.sampled_from(["plain", "branches"]))
    def test_scales_with_the_loss(self, student: Any, a: float, name: str) -> None:
        """When the loss is multiplied by a, all norms are multiplied by |a|."""
        X = torch.arange(6.0).reshape(2, 3) / 4
        once, scaled = (
            norms_of(run(student, probes.look, student.gradient_norms, name, X, c), COUNTS[name]) for c in (1.0, a)
        )
        for got, norm in zip(scaled, once, strict=True):
            assert_scalar(got, abs(a) * norm, dtype=torch.float32, terms=64)

    @weight(2)
    @lesson(
        zh="对别的网络和数据也与参考答案相同。",
        hint="One number for each parameter, biases too, a shared one once, in the order of named_parameters().",
        hint_zh="每个参数一个数，偏置也算，共享的只算一次，按 named_parameters() 的顺序。",
    )
    @settings(max_examples=20)
    @given(
        name=st.sampled_from(["plain", "branches"]), X=tensors((2, 3), low=-2, high=2, plain=True), stored=st.booleans()
    )
    def test_matches_reference(self, student: Any, reference: Any, name: str, X: Tensor, stored: bool) -> None:
        """It agrees with the reference on other nets and data."""
        got, expected = (
            norms_of(run(side, probes.look, side.gradient_norms, name, X, 1.0, stored), COUNTS[name])
            for side in (student, reference)
        )
        for norm, want in zip(got, expected, strict=True):
            # Gradients are sums of up to 2·4·4 products, each below 16.
            assert_scalar(norm, want, dtype=X.dtype, terms=64, scale=16.0)

    @gpu
    @lesson(zh="网络在 CUDA 上时结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same numbers for a net on CUDA."""
        told = run(student, probes.look, student.gradient_norms, "line", torch.tensor([[3.0]]), 1.0, True, "cuda")
        for got, expected in zip(norms_of(told, 2), (42.0, 14.0), strict=True):
            assert_scalar(got, expected, dtype=torch.float32)
