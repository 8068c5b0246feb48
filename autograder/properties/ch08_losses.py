"""What right answers of chapter 08 (loss functions) do."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_close,
    assert_gradient,
    assert_raises,
    assert_same_on_cuda,
    assert_scalar,
    assert_tensor,
    assert_that,
)
from autograder.bans import AUTOGRAD, LOSSES
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.strategies import dtypes, shapes, tensors

DELTAS = (1.0, 0.5, 2.0, 0.25, 3.0, 10.0, 0.01)


@st.composite
def pairs(draw: st.DrawFn, differ: bool = False) -> tuple[Tensor, Tensor]:
    """Predictions and targets of one shape and dtype; `differ`: whole numbers, nowhere equal."""
    shape = draw(shapes(1, 1, 6) | shapes(2, 1, 4) | shapes(3, 1, 3))
    dtype = draw(dtypes())
    y = draw(tensors(shape, dtype=dtype, plain=differ))
    if not differ:
        return draw(tensors(shape, dtype=dtype)), y
    size = draw(tensors(shape, dtype=dtype, low=1, high=5, plain=True))
    sign = 2 * draw(tensors(shape, dtype=dtype, low=0, high=1, plain=True)) - 1
    return y + sign * size, y


def sizes(y_hat: Tensor, y: Tensor) -> Tensor:
    """How large prediction and target are together, element by element: what rounding is measured by."""
    return (y_hat.detach().abs() + y.detach().abs()).double().clamp(min=1e-6)


TRUTH = torch.tensor([2.0, 2.0, 2.0, 2.0])
GUESS = torch.tensor([2.0, 3.0, 0.0, 12.0])


@exercise("l2_loss")
class TestL2Loss:
    @lesson(
        zh="l2：误差 0、1、−2、10 的损失是 0、0.5、2、50。",
        hint="Half of the square.",
        hint_zh="平方的一半。",
    )
    def test_l2_by_hand(self, student: Any) -> None:
        """l2: the errors 0, 1, −2, 10 cost 0, 0.5, 2, 50."""
        assert_close(student.l2_loss(GUESS, TRUTH), torch.tensor([0.0, 0.5, 2.0, 50.0]))

    @lesson(
        zh="l1：误差 0、1、−2、10 的损失是 0、1、2、10。",
        hint="The absolute value, without a ½.",
        hint_zh="绝对值，没有 ½。",
    )
    def test_l1_by_hand(self, student: Any) -> None:
        """l1: the errors 0, 1, −2, 10 cost 0, 1, 2, 10."""
        assert_close(student.l1_loss(GUESS, TRUTH), torch.tensor([0.0, 1.0, 2.0, 10.0]))

    @lesson(
        zh="每个元素一个损失，形状和类型与预测相同；交换预测和目标，损失不变。",
        hint="No mean and no sum: reduction comes later.",
        hint_zh="不取均值，不求和：归约是后面的事。",
    )
    @given(pair=pairs())
    def test_elementwise_and_symmetric(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """One loss for each element, in the predictions' shape and dtype; prediction and target may change places."""
        y_hat, y = pair
        for loss, power in ((student.l2_loss, 2), (student.l1_loss, 1)):
            found = assert_tensor(loss(y_hat, y), shape=y_hat.shape, dtype=y_hat.dtype)
            assert_close(loss(y, y_hat), found.detach(), scale=sizes(y_hat, y) ** power)
            assert_that(
                bool((found.detach() >= -1e-6 * sizes(y_hat, y) ** power).all()),
                "A loss is negative.",
                "有损失为负。",
                found,
            )

    @weight(2)
    @lesson(
        zh="l2_loss 对任何输入都与参考答案相同。",
        hint="½(ŷ − y)², element by element.",
        hint_zh="逐元素的 ½(ŷ − y)²。",
    )
    @given(pair=pairs())
    def test_l2_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """l2_loss agrees with the reference for any inputs."""
        assert_close(student.l2_loss(*pair), reference.l2_loss(*pair), terms=4, scale=sizes(*pair) ** 2)

    @weight(2)
    @lesson(
        zh="l1_loss 对任何输入都与参考答案相同。",
        hint="|ŷ − y|, element by element.",
        hint_zh="逐元素的 |ŷ − y|。",
    )
    @given(pair=pairs())
    def test_l1_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """l1_loss agrees with the reference for any inputs."""
        assert_close(student.l1_loss(*pair), reference.l1_loss(*pair), terms=4, scale=sizes(*pair))

    @lesson(
        zh="自动求导可以穿过两者，对预测和对目标都正确。",
        hint="Stay in tensors: no .item(), no .numpy().",
        hint_zh="一直用张量计算：不要用 .item() 和 .numpy()。",
    )
    @given(pair=pairs(differ=True))
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Autograd through both is right, for predictions and for targets."""
        assert_gradient(student, reference, "l2_loss", *pair, wrt=(0, 1), scale=sizes(*pair))
        assert_gradient(student, reference, "l1_loss", *pair, wrt=(0, 1))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """They give the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "l2_loss", GUESS, TRUTH)
        assert_same_on_cuda(student, reference, "l1_loss", GUESS, TRUTH)


@exercise("huber_loss")
@banned(*LOSSES, "aten::l1_loss", "scipy.special.huber")
class TestHuberLoss:
    @lesson(
        zh="δ = 1：误差 0、0.5、1、−3 的损失是 0、0.125、0.5、2.5；δ 的默认值就是 1。",
        hint="½d² inside; outside |d| − ½, not |d|.",
        hint_zh="内侧 ½d²；外侧是 |d| − ½，不是 |d|。",
    )
    def test_by_hand(self, student: Any) -> None:
        """δ = 1: the errors 0, 0.5, 1, −3 cost 0, 0.125, 0.5, 2.5; 1 is the default."""
        y_hat, expected = torch.tensor([2.0, 2.5, 3.0, -1.0]), torch.tensor([0.0, 0.125, 0.5, 2.5])
        assert_close(student.huber_loss(y_hat, TRUTH), expected)
        assert_close(student.huber_loss(y_hat, TRUTH, 1.0), expected)

    @lesson(
        zh="δ = 2：误差 1、−2、3、−5 的损失是 0.5、2、4、8。",
        hint="Outside it is δ(|d| − ½δ): δ stands there twice.",
        hint_zh="外侧是 δ(|d| − ½δ)：δ 出现两次。",
    )
    def test_other_delta(self, student: Any) -> None:
        """δ = 2: the errors 1, −2, 3, −5 cost 0.5, 2, 4, 8."""
        y_hat = torch.tensor([3.0, 0.0, 5.0, -3.0])
        assert_close(student.huber_loss(y_hat, TRUTH, delta=2.0), torch.tensor([0.5, 2.0, 4.0, 8.0]))

    @lesson(
        zh="在 |d| = δ 处没有跳跃：两侧的值和斜率都接得上。",
        hint="Put d = δ into both formulas: they must agree.",
        hint_zh="把 d = δ 代入两个公式：结果必须一致。",
    )
    @given(delta=st.sampled_from(DELTAS), sign=st.sampled_from([1.0, -1.0]))
    def test_continuous(self, student: Any, delta: float, sign: float) -> None:
        """Nothing jumps at |d| = δ: values and slopes of both sides meet."""
        h = 1e-4 * delta
        d = sign * torch.tensor([delta - 2 * h, delta - h, delta, delta + h, delta + 2 * h], dtype=torch.float64)
        v = assert_tensor(student.huber_loss(d, torch.zeros_like(d), delta), shape=d.shape, dtype=d.dtype).detach()
        # Over a step h the loss may rise by δh, and its slope by h.
        rises = (v[1:] - v[:-1]) / (delta * h)
        assert_that(
            bool(((rises - 1).abs() < 1e-2).all()),
            "Around |d| = δ the loss does not rise with slope δ: it jumps or has a kink.",
            "在 |d| = δ 附近，损失没有以斜率 δ 上升：它跳了一下或者有尖角。",
            v,
        )

    @lesson(
        zh="每个元素一个损失，形状和类型与预测相同；交换预测和目标，损失不变。",
        hint="Use |d|: negative errors cost as much as positive ones.",
        hint_zh="用 |d|：负误差和正误差的损失一样。",
    )
    @given(pair=pairs(), delta=st.sampled_from(DELTAS))
    def test_elementwise_and_symmetric(self, student: Any, pair: tuple[Tensor, Tensor], delta: float) -> None:
        """One loss for each element, in the predictions' shape and dtype; prediction and target may change places."""
        y_hat, y = pair
        found = assert_tensor(student.huber_loss(y_hat, y, delta), shape=y_hat.shape, dtype=y_hat.dtype)
        assert_close(student.huber_loss(y, y_hat, delta), found.detach(), scale=(sizes(y_hat, y) + delta) ** 2)

    @weight(2)
    @lesson(
        zh="对任何输入和任何 δ 都与参考答案相同。",
        hint="Choose the formula element by element; mixed tensors need both.",
        hint_zh="逐元素选择公式；一个张量里可能两种都要用。",
    )
    @given(pair=pairs(), delta=st.sampled_from(DELTAS))
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor], delta: float) -> None:
        """It agrees with the reference for any inputs and any δ."""
        expected = reference.huber_loss(*pair, delta)
        assert_close(student.huber_loss(*pair, delta), expected, scale=_huber_scale(*pair, delta))

    @lesson(
        zh="δ ≤ 0 引发 ValueError，0 也不行。",
        hint="Check delta first: 0 is not above 0.",
        hint_zh="先检查 delta：0 不大于 0。",
    )
    @given(delta=st.sampled_from([0.0, 0, -0.5, -1.0, -1e-9]))
    def test_refuses_delta(self, student: Any, delta: float) -> None:
        """δ ≤ 0 raises ValueError, 0 included."""
        assert_raises(student.huber_loss, GUESS, TRUTH, delta)

    @lesson(
        zh="自动求导可以穿过它，斜率不超过 δ；误差为 0 时斜率是 0，而不是 NaN。",
        hint="Stay in tensors; torch.where keeps the graph of both sides. A root has no slope at 0: use abs.",
        hint_zh="一直用张量计算；torch.where 会保留两侧的计算图。平方根在 0 处没有斜率：用 abs。",
    )
    @given(pair=pairs(differ=True), delta=st.sampled_from([0.5, 1.5, 2.5, 10.0]))
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor], delta: float) -> None:
        """Autograd through it is right, with a slope of at most δ, and 0 where the error is 0."""
        assert_gradient(student, reference, "huber_loss", *pair, delta, wrt=(0, 1), scale=sizes(*pair))
        y = pair[1]
        assert_gradient(student, reference, "huber_loss", y, y.clone(), delta, wrt=(0, 1), scale=sizes(y, y))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "huber_loss", GUESS, TRUTH, 1.5)


def _huber_scale(y_hat: Tensor, y: Tensor, delta: float) -> Tensor:
    """Return how large the terms of one result are: a rounding of ŷ or y counts with the slope, at most δ."""
    size = sizes(y_hat, y)
    return size * size.clamp(max=delta) + delta**2


SLOPES = tuple(
    f"aten::{name}_loss_backward{form}"
    for name in ("mse", "huber", "smooth_l1")
    for form in ("", ".grad_input", ".out")
)
"""The kernels autograd itself calls for the losses' derivatives."""


@exercise("l2_grad")
@banned(*AUTOGRAD, *SLOPES)
class TestL2Grad:
    @lesson(
        zh="l2 的导数是误差本身：0、1、−2、10。",
        hint="With respect to ŷ: positive where the prediction is too large.",
        hint_zh="对 ŷ 求导：预测偏大时为正。",
    )
    def test_l2_by_hand(self, student: Any) -> None:
        """The derivative of l2 is the error itself: 0, 1, −2, 10."""
        assert_close(student.l2_grad(GUESS, TRUTH), torch.tensor([0.0, 1.0, -2.0, 10.0]))

    @lesson(
        zh="l1 的导数是误差的符号，误差为 0 时是 0：0、1、−1、1。",
        hint="Dividing by |d| gives NaN at 0.",
        hint_zh="除以 |d| 在 0 处会得到 NaN。",
    )
    def test_l1_by_hand(self, student: Any) -> None:
        """The derivative of l1 is the error's sign, 0 at 0: 0, 1, −1, 1."""
        assert_close(student.l1_grad(GUESS, TRUTH), torch.tensor([0.0, 1.0, -1.0, 1.0]))

    @lesson(
        zh="Huber 的导数是截断在 ±δ 的误差：δ = 1 时是 0、1、−1、1，δ = 3 时是 0、1、−2、3。",
        hint="Inside it is d, outside ±δ; the default of δ is 1.",
        hint_zh="内侧是 d，外侧是 ±δ；δ 的默认值是 1。",
    )
    def test_huber_by_hand(self, student: Any) -> None:
        """Huber's derivative is the error cut off at ±δ: 0, 1, −1, 1 for δ = 1, and 0, 1, −2, 3 for δ = 3."""
        assert_close(student.huber_grad(GUESS, TRUTH), torch.tensor([0.0, 1.0, -1.0, 1.0]))
        assert_close(student.huber_grad(GUESS, TRUTH, delta=3.0), torch.tensor([0.0, 1.0, -2.0, 3.0]))

    @lesson(
        zh="三个导数都是奇函数：交换预测和目标，符号相反；误差为 0 时是 0。",
        hint="Both signs of the error, and the error 0, need their own value.",
        hint_zh="误差为正、为负、为 0，各有自己的值。",
    )
    @given(pair=pairs())
    def test_odd(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """All three are odd: their sign turns when prediction and target change places; 0 where both are equal."""
        y_hat, y = pair
        for slope in (student.l2_grad, student.l1_grad, student.huber_grad):
            there = assert_tensor(slope(y_hat, y), shape=y_hat.shape, dtype=y_hat.dtype).detach()
            assert_close(slope(y, y_hat), -there, scale=sizes(y_hat, y))
            assert_close(slope(y, y), torch.zeros_like(there), scale=1e-6)

    @weight(2)
    @lesson(
        zh="l2_grad 和 l1_grad 对任何输入都与参考答案相同。",
        hint="Elementwise, without dividing by the number of elements.",
        hint_zh="逐元素计算，不要除以元素个数。",
    )
    @given(pair=pairs())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """l2_grad and l1_grad agree with the reference for any inputs."""
        assert_close(student.l2_grad(*pair), reference.l2_grad(*pair), terms=4, scale=sizes(*pair))
        assert_close(student.l1_grad(*pair), reference.l1_grad(*pair), terms=4)

    @weight(2)
    @lesson(
        zh="huber_grad 对任何输入和任何 δ 都与参考答案相同。",
        hint="Cut off at −δ as well as at δ.",
        hint_zh="在 −δ 处也要截断，不只在 δ 处。",
    )
    @given(pair=pairs(), delta=st.sampled_from(DELTAS))
    def test_huber_matches_reference(
        self, student: Any, reference: Any, pair: tuple[Tensor, Tensor], delta: float
    ) -> None:
        """huber_grad agrees with the reference for any inputs and any δ."""
        assert_close(student.huber_grad(*pair, delta), reference.huber_grad(*pair, delta), terms=4, scale=sizes(*pair))

    @lesson(
        zh="δ ≤ 0 时 huber_grad 引发 ValueError，0 也不行。",
        hint="The same check as in huber_loss.",
        hint_zh="与 huber_loss 同样的检查。",
    )
    @given(delta=st.sampled_from([0.0, 0, -0.5, -1.0, -1e-9]))
    def test_refuses_delta(self, student: Any, delta: float) -> None:
        """δ ≤ 0 makes huber_grad raise ValueError, 0 included."""
        assert_raises(student.huber_grad, GUESS, TRUTH, delta)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """They give the same numbers on CUDA tensors."""
        for name in ("l2_grad", "l1_grad", "huber_grad"):
            assert_same_on_cuda(student, reference, name, GUESS, TRUTH)


@st.composite
def samples(draw: st.DrawFn, plain: bool = False) -> Tensor:
    """Targets (n,), with ties now and then."""
    return draw(tensors(shapes(1, 1, 8), plain=plain))


def largest(y: Tensor) -> float:
    """How large the targets are."""
    return max(1e-6, float(y.detach().abs().max()))


def number(found: Any) -> float:
    """Return a scalar answer as a float."""
    single = isinstance(found, int | float) or (isinstance(found, Tensor) and found.ndim == 0)
    assert_that(single, "The result is no single number.", "结果不是一个数。", found)
    return float(found.detach() if isinstance(found, Tensor) else found)


@exercise("best_constant")
class TestBestConstant:
    @lesson(
        zh="收入 1、2、3、4、90：l2 的最佳常数是均值 20，l1 的是中位数 3。",
        hint="The mean for l2, a median for l1; the order of y does not matter.",
        hint_zh="l2 是均值，l1 是中位数；与 y 的顺序无关。",
    )
    def test_by_hand(self, student: Any) -> None:
        """The incomes 1, 2, 3, 4, 90: the mean 20 for l2, the median 3 for l1."""
        y = torch.tensor([4.0, 90.0, 1.0, 3.0, 2.0])
        assert_scalar(student.best_constant(y, "l2"), 20.0, dtype=torch.float32, scale=90.0)
        assert_scalar(student.best_constant(y, "l1"), 3.0, dtype=torch.float32)

    @weight(2)
    @lesson(
        zh="l1：没有别的常数的总绝对误差更小；样本数为偶数时，中间两个之间的任何数都可以。",
        hint="Sort first. For an even count, both middle ones and everything between them are right.",
        hint_zh="先排序。样本数为偶数时，中间两个以及它们之间的数都对。",
    )
    @given(y=samples())
    def test_l1_is_a_median(self, student: Any, y: Tensor) -> None:
        """l1: no other constant has a smaller sum of absolute errors; between the two middle ones any is right."""
        low, high = bounds(y)
        c = student.best_constant(y, "l1")
        assert_scalar(c, min(max(number(c), low), high), dtype=y.dtype, scale=largest(y))

    @weight(2)
    @lesson(
        zh="l2：没有别的常数的总平方误差更小，即使 y 中有离群值。",
        hint="Add up and divide by the number of examples.",
        hint_zh="求和，再除以样本数。",
    )
    @given(y=samples())
    def test_l2_matches_reference(self, student: Any, reference: Any, y: Tensor) -> None:
        """l2: no other constant has a smaller sum of squared errors."""
        found = student.best_constant(y, "l2")
        assert_scalar(found, reference.best_constant(y, "l2"), dtype=y.dtype, scale=largest(y))

    @lesson(
        zh="所有 y 都加上同一个数，最佳常数也加上它。",
        hint="It is a location of the data, not a size: negative numbers count too.",
        hint_zh="它是数据的位置，不是大小：负数也一样算。",
    )
    @given(y=samples(plain=True), a=st.integers(-9, 9), loss=st.sampled_from(["l2", "l1"]))
    def test_moves_along(self, student: Any, y: Tensor, a: int, loss: str) -> None:
        """A number added to every y is added to the best constant."""
        here, there = student.best_constant(y, loss), student.best_constant(y + a, loss)
        assert_scalar(number(there) - a, number(here), dtype=y.dtype, scale=largest(y) + abs(a))

    @lesson(
        zh='loss 不是 "l2" 或 "l1" 时引发 ValueError。',
        hint="An else that falls back to one of the two hides a typing error.",
        hint_zh="用 else 退回到其中一个，会掩盖拼写错误。",
    )
    @given(loss=st.sampled_from(["huber", "mse", "l3", "", "l0", "L2", "L1", "l12", "l2_loss", "l1 "]))
    def test_refuses_other_losses(self, student: Any, loss: str) -> None:
        """A loss other than "l2" or "l1" raises ValueError."""
        assert_raises(student.best_constant, torch.tensor([1.0, 2.0]), loss)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        y = torch.tensor([4.0, 90.0, 1.0, 3.0, 2.0])
        for loss in ("l2", "l1"):
            assert_same_on_cuda(student, reference, "best_constant", y, loss, scale=90.0)


def bounds(y: Tensor) -> tuple[float, float]:
    """Return the smallest and the largest median."""
    ordered = sorted(y.detach().tolist())
    return ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
