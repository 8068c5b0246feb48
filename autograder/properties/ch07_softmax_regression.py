"""What right answers of chapter 07 (softmax regression) do."""

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
    assert_raises,
    assert_same_on_cuda,
    assert_scalar,
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.bans import CROSS_ENTROPIES, EYE, ONE_HOT, OPTIMISERS, SOFTMAXES
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.strategies import awkward, dtypes, labels, tensors
from autograder.student import run

HIT = torch.tensor([[0.1, 0.3, 0.6], [0.3, 0.2, 0.5]])
"""The book's two predicted distributions."""


@st.composite
def logits(draw: st.DrawFn, low: int = 1, high: int = 5, *, distinct: bool = False, plain: bool = False) -> Tensor:
    """Outputs (n, k): small whole numbers, or awkward ones; `distinct`: no two equal in a row."""
    n, k = draw(st.integers(1, 4)), draw(st.integers(low, high))
    if not distinct:
        return draw(tensors((n, k), plain=plain))
    rows = [draw(st.permutations(range(-3, k - 3))) for _ in range(n)]
    x = torch.tensor(rows, dtype=draw(st.sampled_from([torch.float32, torch.float64])))
    return x if plain else draw(awkward(x))


@st.composite
def labelled(draw: st.DrawFn, low: int = 1, distinct: bool = False, plain: bool = False) -> tuple[Tensor, Tensor]:
    """Outputs (n, k) with labels (n,)."""
    X = draw(logits(low, distinct=distinct, plain=plain))
    return X, draw(awkward(draw(labels(X.shape[0], X.shape[1]))))


@st.composite
def numbered(draw: st.DrawFn, low: int = 1) -> tuple[Tensor, int]:
    """Labels (n,) and the number of classes, at least `low`."""
    k = draw(st.integers(low, 6))
    return draw(awkward(draw(labels(draw(st.integers(1, 5)), k)))), k


def zeros() -> st.SearchStrategy[list[int]]:
    """Labels that are all right, to stand before or after one that is not."""
    return st.lists(st.just(0), max_size=3)


@st.composite
def predicted(draw: st.DrawFn) -> tuple[Tensor, Tensor]:
    """Probabilities (n, k), some exactly 0 or tiny, with labels whose probability is above 0."""
    n, k = draw(st.integers(1, 4)), draw(st.integers(1, 5))
    parts = draw(st.lists(st.lists(st.integers(0, 4), min_size=k, max_size=k), min_size=n, max_size=n))
    y = draw(labels(n, k))
    P = torch.tensor(parts, dtype=torch.float64)
    rows = torch.arange(n)
    P[rows, y] = P[rows, y].clamp(min=1)
    P = P / P.sum(1, keepdim=True)
    if k > 1 and draw(st.sampled_from([False, False, True])):
        tiny = draw(st.sampled_from([1e-6, 1e-20, 1e-30]))
        rest = 1 - P[0, y[0]]
        P[0] = P[0] / rest if rest > 0 else 1 / (k - 1)
        P[0, y[0]] = tiny
    P = P.to(draw(st.sampled_from([torch.float32, torch.float32, torch.float64])))
    return draw(awkward(P, scale=False).filter(lambda x: torch.equal(x, P))), draw(awkward(y))


def largest(X: Tensor) -> float:
    """How large the outputs are: what rounding errors are measured by."""
    return max(1.0, float(X.detach().abs().max()))


@exercise("one_hot")
@banned(*ONE_HOT, *EYE, "pandas.get_dummies")
class TestOneHot:
    @lesson(
        zh="书里的例子：三个类别时，标号 0 和 2 变成 (1, 0, 0) 和 (0, 0, 1)。",
        hint="One row per label, one column per class, float32.",
        hint_zh="每个标号一行，每个类别一列，类型 float32。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: with three classes, labels 0 and 2 become (1, 0, 0) and (0, 0, 1)."""
        assert_close(student.one_hot(torch.tensor([0, 2]), 3), torch.tensor([[1.0, 0, 0], [0, 0, 1]]))

    @lesson(
        zh="结果是 float32 的 (n, num_classes)，哪怕有的类别没有出现。",
        hint="The number of columns is num_classes, not the largest label plus one.",
        hint_zh="列数是 num_classes，而不是最大的标号加一。",
    )
    @given(n=st.integers(1, 5), k=st.integers(1, 6))
    def test_shape_and_dtype(self, student: Any, n: int, k: int) -> None:
        """It is float32 of shape (n, num_classes), even if some classes do not occur."""
        found = assert_tensor(student.one_hot(torch.zeros(n, dtype=torch.int64), k), shape=(n, k), dtype=torch.float32)
        assert_close(found[:, 0], torch.ones(n))

    @weight(2)
    @lesson(
        zh="每一行在标号处为 1，其余为 0。",
        hint="Check repeated labels, one label alone, and as many labels as classes.",
        hint_zh="检查重复的标号、只有一个标号，以及标号个数等于类别数的情况。",
    )
    @given(data=numbered())
    def test_matches_reference(self, student: Any, reference: Any, data: tuple[Tensor, int]) -> None:
        """Each row is 1 at the label and 0 elsewhere."""
        assert_close(student.one_hot(*data), reference.one_hot(*data))

    @lesson(
        zh="标号等于或大于 num_classes 时引发 ValueError，无论它排在哪里。",
        hint="num_classes itself is already outside; IndexError is not ValueError.",
        hint_zh="num_classes 本身已经越界；IndexError 不是 ValueError。",
    )
    @given(k=st.integers(1, 5), more=st.integers(0, 3), before=zeros(), after=zeros())
    def test_refuses_large_labels(self, student: Any, k: int, more: int, before: list[int], after: list[int]) -> None:
        """A label of num_classes or more, wherever it stands, raises ValueError."""
        assert_raises(student.one_hot, torch.tensor([*before, k + more, *after]), k)

    @lesson(
        zh="负的标号引发 ValueError，无论它排在哪里。",
        hint="Negative indices count from the end in Python: check before you index.",
        hint_zh="Python 里负下标从末尾数起：用它作下标之前先检查。",
    )
    @given(k=st.integers(1, 5), label=st.integers(-5, -1), before=zeros(), after=zeros())
    def test_refuses_negative_labels(
        self, student: Any, k: int, label: int, before: list[int], after: list[int]
    ) -> None:
        """A negative label, wherever it stands, raises ValueError."""
        assert_raises(student.one_hot, torch.tensor([*before, label, *after]), k)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "one_hot", torch.tensor([0, 2, 1]), 4)


@exercise("softmax")
@banned(*SOFTMAXES)
class TestSoftmax:
    @lesson(
        zh="手算：输出 (log 1, log 2, log 5) 给出概率 1/8、2/8、5/8。",
        hint="exp of each output, divided by the sum of the exps of its row.",
        hint_zh="每个输出取 exp，再除以它那一行的 exp 之和。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: the outputs (log 1, log 2, log 5) give the probabilities 1/8, 2/8, 5/8."""
        X = torch.tensor([[1.0, 2.0, 5.0], [2.0, 2.0, 4.0]]).log()
        assert_close(student.softmax(X), torch.tensor([[1.0, 2, 5], [2, 2, 4]]) / 8)

    @lesson(
        zh="每一行都是一个分布：不为负，和为 1。",
        hint="Sum along the row (dim=1), and keep that dimension for the division.",
        hint_zh="沿着行求和（dim=1），并保留这个维度再相除。",
    )
    @given(X=logits())
    def test_rows_are_distributions(self, student: Any, X: Tensor) -> None:
        """Each row is a distribution: nothing negative, sum 1."""
        P = assert_tensor(student.softmax(X), shape=X.shape, dtype=X.dtype).detach()
        assert_that(bool((P >= 0).all()), "A probability is negative or NaN.", "有概率为负或 NaN。", P)
        assert_close(P.sum(1), torch.ones(len(P), dtype=P.dtype))

    @lesson(
        zh="给一行的所有输出加上同一个数，什么也不改变。",
        hint="A common factor cancels in the fraction.",
        hint_zh="公因子在分式里会消掉。",
    )
    @given(X=logits(plain=True), c=st.integers(-50, 50))
    def test_shift_changes_nothing(self, student: Any, X: Tensor, c: int) -> None:
        """A number added to all outputs of a row changes nothing."""
        shift = torch.arange(len(X), dtype=X.dtype).reshape(-1, 1) + c
        assert_close(student.softmax(X + shift), student.softmax(X))

    @lesson(
        zh="输出大到 ±1e4 时仍然有限而且正确。",
        hint="Subtract each row's own maximum before exp: one maximum for the whole matrix is not enough.",
        hint_zh="取 exp 之前减去每一行自己的最大值：整个矩阵只减一个最大值是不够的。",
    )
    def test_huge_outputs(self, student: Any) -> None:
        """It is finite and right for outputs of ±1e4."""
        X = torch.tensor([[1e4, 1e4], [-1e4, -1e4], [1e4, -1e4], [0.0, 0.0], [-1e4, 1e4]])
        expected = torch.tensor([[0.5, 0.5], [0.5, 0.5], [1, 0], [0.5, 0.5], [0, 1]])
        assert_close(student.softmax(X), expected)
        assert_close(student.softmax(X.double()), expected.double())

    @weight(2)
    @lesson(
        zh="对任何输出都与参考答案相同。",
        hint="Check rows against columns, a batch of one, and a single class.",
        hint_zh="检查行和列有没有弄反、只有一个样本以及只有一个类别的情况。",
    )
    @given(X=logits())
    def test_matches_reference(self, student: Any, reference: Any, X: Tensor) -> None:
        """It agrees with the reference for any outputs."""
        assert_close(student.softmax(X), reference.softmax(X), terms=X.shape[1])

    @lesson(
        zh="自动求导可以穿过它，输出很大时也是有限的。",
        hint="Stay in tensors: no .item(), no .numpy(), no .detach() of the exps.",
        hint_zh="一直用张量计算：不要用 .item()、.numpy()，也不要对 exp 的结果用 .detach()。",
    )
    @given(X=logits(distinct=True), factor=st.sampled_from([1.0, 1.0, 2e3]))
    def test_gradient(self, student: Any, reference: Any, X: Tensor, factor: float) -> None:
        """Autograd through it is right, and finite for large outputs."""
        assert_gradient(student, reference, "softmax", X.detach() * factor)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "softmax", torch.tensor([[1.0, -1, 2], [1e4, 0, 1e4]]))


@exercise("log_softmax")
@banned(*SOFTMAXES)
class TestLogSoftmax:
    @lesson(
        zh="手算：输出 (log 1, log 2, log 5) 给出 log(1/8)、log(2/8)、log(5/8)。",
        hint="The output minus the logarithm of the sum of exps.",
        hint_zh="输出减去 exp 之和的对数。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: the outputs (log 1, log 2, log 5) give log(1/8), log(2/8), log(5/8)."""
        X = torch.tensor([[1.0, 2.0, 5.0], [2.0, 2.0, 4.0]]).log()
        assert_close(student.log_softmax(X), (torch.tensor([[1.0, 2, 5], [2, 2, 4]]) / 8).log())

    @lesson(
        zh="取 exp 之后，每一行的和为 1。",
        hint="Sum along the row, and subtract that row's own number.",
        hint_zh="沿着行求和，并减去那一行自己的数。",
    )
    @given(X=logits())
    def test_rows_are_distributions(self, student: Any, X: Tensor) -> None:
        """The exps of each row sum to 1."""
        found = assert_tensor(student.log_softmax(X), shape=X.shape, dtype=X.dtype).detach()
        # The sum of the probabilities is off by as much, relatively, as each logarithm is absolutely.
        assert_close(found.exp().sum(1), torch.ones(len(X), dtype=X.dtype), scale=largest(X))

    @weight(2)
    @lesson(
        zh="softmax 下溢或上溢的地方，它仍然正确：(0, −200) 给出 0 和 −200。",
        hint="Take the logarithm on paper: (o − m) − log Σ exp(o − m). The log of a softmax comes too late.",
        hint_zh="在纸上取对数：(o − m) − log Σ exp(o − m)。对 softmax 的结果再取对数，答案已经丢了。",
    )
    def test_where_softmax_underflows(self, student: Any) -> None:
        """It is right where softmax underflows or overflows: (0, −200) gives 0 and −200."""
        half = -math.log(2)
        for dtype in (torch.float32, torch.float64):
            X = torch.tensor([[0.0, -200.0], [1e4, 1e4 - 1024], [-1e4, -1e4], [-1e4, 1e4]], dtype=dtype)
            expected = torch.tensor([[0.0, -200.0], [0.0, -1024.0], [half, half], [-2e4, 0.0]], dtype=dtype)
            size = X.abs().amax(1, keepdim=True).double().expand_as(X)
            assert_close(student.log_softmax(X), expected, terms=4, scale=size)

    @lesson(
        zh="给一行的所有输出加上同一个数，什么也不改变。",
        hint="The largest output of the row is what you subtract.",
        hint_zh="应当减去这一行最大的输出。",
    )
    @given(X=logits(plain=True), c=st.integers(-500, 500))
    def test_shift_changes_nothing(self, student: Any, X: Tensor, c: int) -> None:
        """A number added to all outputs of a row changes nothing."""
        shift = torch.arange(len(X), dtype=X.dtype).reshape(-1, 1) + c
        assert_close(student.log_softmax(X + shift), student.log_softmax(X), scale=float(largest(X) + abs(c) + 8))

    @weight(2)
    @lesson(
        zh="对任何输出都与参考答案相同，误差不超过最大输出的几个 eps。",
        hint="Add nothing inside the logarithm: an epsilon there is an error.",
        hint_zh="对数里面什么都不要加：那里的 epsilon 就是误差。",
    )
    @given(X=logits(), factor=st.sampled_from([1.0, 1.0, 30.0]))
    def test_matches_reference(self, student: Any, reference: Any, X: Tensor, factor: float) -> None:
        """It agrees with the reference for any outputs, within a few eps of the largest."""
        X = (X.detach() * factor).requires_grad_(X.requires_grad)
        size = X.detach().abs().amax(1, keepdim=True).clamp(min=1).double().expand(X.shape)
        assert_close(student.log_softmax(X), reference.log_softmax(X), terms=X.shape[1], scale=size)

    @lesson(
        zh="自动求导可以穿过它，输出很大时也是有限的。",
        hint="Stay in tensors, and let no infinity arise on the way.",
        hint_zh="一直用张量计算，中间不要出现无穷大。",
    )
    @given(X=logits(distinct=True), factor=st.sampled_from([1.0, 1.0, 2e3]))
    def test_gradient(self, student: Any, reference: Any, X: Tensor, factor: float) -> None:
        """Autograd through it is right, and finite for large outputs."""
        # exp(o - log Σ exp) in the gradient carries the rounding of o itself.
        assert_gradient(student, reference, "log_softmax", X.detach() * factor, scale=8 * largest(X) * factor)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "log_softmax", torch.tensor([[1.0, -1, 2], [0, -200, 3]]), scale=200.0)


@exercise("cross_entropy")
@banned(*CROSS_ENTROPIES, "aten::binary_cross_entropy")
class TestCrossEntropy:
    @lesson(
        zh="书里的例子：正确类别的概率为 0.1 和 0.5 时，损失为 2.303 和 0.693。",
        hint="Pick each row's probability at its own label, then −log.",
        hint_zh="取出每一行在自己标号处的概率，再取 −log。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: probabilities 0.1 and 0.5 for the right classes cost 2.303 and 0.693."""
        assert_close(student.cross_entropy(HIT, torch.tensor([0, 2])), torch.tensor([-math.log(0.1), -math.log(0.5)]))

    @lesson(
        zh="每个样本一个损失：结果的形状是 (n,)，类型与概率相同。",
        hint="No mean, no sum over the batch; y_hat[:, y] is a matrix, not what you want.",
        hint_zh="不对批量取均值或求和；y_hat[:, y] 是一个矩阵，不是你想要的。",
    )
    @given(case=predicted())
    def test_one_loss_each(self, student: Any, case: tuple[Tensor, Tensor]) -> None:
        """One loss for each example: the shape is (n,), the dtype the probabilities'."""
        found = assert_tensor(student.cross_entropy(*case), shape=(len(case[1]),), dtype=case[0].dtype)
        assert_that(bool((found.detach() >= 0).all()), "A loss is negative or NaN.", "有损失为负或 NaN。", found)

    @lesson(
        zh="只有正确类别的概率起作用：别处的概率为 0 也没有关系。",
        hint="0·log 0 is not a number: pick the one that counts instead of summing all.",
        hint_zh="0·log 0 不是一个数：取出起作用的那一个，而不是全部求和。",
    )
    def test_zeros_elsewhere(self, student: Any) -> None:
        """Only the right class's probability counts: zeros elsewhere do no harm."""
        y_hat = torch.tensor([[0.5, 0.5, 0.0], [0.0, 1.0, 0.0], [0.25, 0.0, 0.75]])
        expected = torch.tensor([math.log(2), 0.0, math.log(4)])
        assert_close(student.cross_entropy(y_hat, torch.tensor([1, 1, 0])), expected)

    @lesson(
        zh="概率很小，损失就很大：p = 1e-20 的损失是 46.05。",
        hint="Nothing is added to the probability and nothing is cut off: float32 holds 1e-20.",
        hint_zh="不要给概率加任何数，也不要截断：float32 放得下 1e-20。",
    )
    def test_tiny_probability(self, student: Any) -> None:
        """A tiny probability costs much: p = 1e-20 costs 46.05."""
        y_hat = torch.tensor([[1e-20, 1.0], [1.0, 1e-20]])
        expected = torch.tensor([20 * math.log(10), 20 * math.log(10)])
        assert_close(student.cross_entropy(y_hat, torch.tensor([0, 1])), expected)

    @weight(2)
    @lesson(
        zh="对任何概率和标号都与参考答案相同。",
        hint="Check a batch of one, and as many examples as classes.",
        hint_zh="检查只有一个样本，以及样本数等于类别数的情况。",
    )
    @given(case=predicted())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, Tensor]) -> None:
        """It agrees with the reference for any probabilities and labels."""
        assert_close(student.cross_entropy(*case), reference.cross_entropy(*case))

    @lesson(
        zh="自动求导可以穿过它：−1/p 在标号处，其余为 0。",
        hint="Stay in tensors; a zero probability elsewhere must not make the gradient NaN.",
        hint_zh="一直用张量计算；别处的零概率不能让梯度变成 NaN。",
    )
    @given(case=predicted())
    def test_gradient(self, student: Any, reference: Any, case: tuple[Tensor, Tensor]) -> None:
        """Autograd through it is right: −1/p at the label, 0 elsewhere."""
        assert_gradient(student, reference, "cross_entropy", *case)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "cross_entropy", HIT, torch.tensor([0, 2]))


@exercise("cross_entropy_with_logits")
@banned(*SOFTMAXES, *CROSS_ENTROPIES)
class TestCrossEntropyWithLogits:
    @lesson(
        zh="k 个输出都相等时，损失是 log k。",
        hint="log Σ exp(o) − o_y, for equal outputs.",
        hint_zh="对相等的输出计算 log Σ exp(o) − o_y。",
    )
    @given(n=st.integers(1, 4), k=st.integers(1, 6), c=st.integers(-4, 4), dtype=dtypes())
    def test_equal_outputs(self, student: Any, n: int, k: int, c: int, dtype: torch.dtype) -> None:
        """With k equal outputs the loss is log k."""
        y = torch.arange(n) % k
        assert_scalar(
            student.cross_entropy_with_logits(torch.full((n, k), float(c), dtype=dtype), y),
            math.log(k),
            scale=4.0,
            dtype=dtype,
        )

    @lesson(
        zh="手算两个样本：损失是 log 4 与 log 2 的均值。",
        hint="The mean over the batch, not the sum.",
        hint_zh="对整批取均值，而不是求和。",
    )
    def test_mean_by_hand(self, student: Any) -> None:
        """Two examples by hand: the mean of log 4 and log 2."""
        X = torch.tensor([[1.0, 2.0, 1.0], [1.0, 2.0, 1.0]]).log()
        found = student.cross_entropy_with_logits(X, torch.tensor([0, 1]))
        assert_scalar(found, (math.log(4) + math.log(2)) / 2, dtype=torch.float32)

    @lesson(
        zh="输出大到 ±1e4 时仍然有限而且正确。",
        hint="Go through log_softmax, never through the probabilities.",
        hint_zh="通过 log_softmax 计算，不要经过概率。",
    )
    @given(sign=st.sampled_from([1, -1]), label=st.integers(0, 1), dtype=dtypes())
    def test_huge_outputs(self, student: Any, sign: int, label: int, dtype: torch.dtype) -> None:
        """It is finite and right for outputs of ±1e4."""
        X = torch.tensor([[sign * 1e4, -sign * 1e4]], dtype=dtype)
        expected = 0.0 if (sign > 0) == (label == 0) else 2e4
        assert_scalar(student.cross_entropy_with_logits(X, torch.tensor([label])), expected, scale=2e4, dtype=dtype)
        # One maximum for the whole batch would leave nothing of the second row.
        X = torch.cat([X, torch.full_like(X, -1e4)])
        found = student.cross_entropy_with_logits(X, torch.tensor([label, label]))
        assert_scalar(found, (expected + math.log(2)) / 2, scale=2e4, dtype=dtype)

    @weight(2)
    @lesson(
        zh="对任何输出和标号都与参考答案相同。",
        hint="Pick each row's entry at its own label before the mean.",
        hint_zh="先取每一行在自己标号处的那一项，再取均值。",
    )
    @given(case=labelled())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, Tensor]) -> None:
        """It agrees with the reference for any outputs and labels."""
        expected = reference.cross_entropy_with_logits(*case)
        assert_scalar(student.cross_entropy_with_logits(*case), expected, scale=largest(case[0]))

    @weight(2)
    @lesson(
        zh="梯度是 (softmax(o) − y)/n，也就是预测减去真实；输出很大时也是有限的。",
        hint="Stay in tensors: a loss made by torch.tensor(...) has no gradient.",
        hint_zh="一直用张量计算：由 torch.tensor(...) 造出的损失没有梯度。",
    )
    @given(case=labelled(distinct=True), factor=st.sampled_from([1.0, 1.0, 2e3]))
    def test_gradient(self, student: Any, reference: Any, case: tuple[Tensor, Tensor], factor: float) -> None:
        """The gradient is (softmax(o) − y)/n, prediction minus truth, and finite for large outputs."""
        X, y = case[0].detach() * factor, case[1]
        found = run(student, "ch07_softmax_regression.value_and_gradient", student.cross_entropy_with_logits, X, y)[1]
        if found is None:
            return  # a plain number, which the contract allows: it has no gradient
        expected = run(
            reference, "ch07_softmax_regression.value_and_gradient", reference.cross_entropy_with_logits, X, y
        )[1]
        # exp(o - log Σ exp) in the gradient carries the rounding of o itself.
        assert_close(found, expected, terms=64, scale=largest(X))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same number on CUDA tensors."""
        X = torch.tensor([[1.0, -1, 2], [1e4, 0, 1e4]])
        assert_same_on_cuda(student, reference, "cross_entropy_with_logits", X, torch.tensor([0, 2]), scale=1e4)


@exercise("predict")
class TestPredict:
    @lesson(
        zh="书里的例子：两行都预测第 2 类。",
        hint="The place of the largest score in each row, not the score itself.",
        hint_zh="每一行最大得分的位置，而不是得分本身。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: class 2 for both rows."""
        assert_equal(student.predict(HIT), torch.tensor([2, 2]))

    @lesson(
        zh="结果是形状 (n,) 的 LongTensor。",
        hint="One whole number for each row, dtype torch.int64.",
        hint_zh="每行一个整数，类型 torch.int64。",
    )
    @given(X=logits(distinct=True))
    def test_shape_and_dtype(self, student: Any, X: Tensor) -> None:
        """The result is a LongTensor of shape (n,)."""
        assert_tensor(student.predict(X), shape=(len(X),), dtype=torch.int64)

    @lesson(
        zh="给所有得分加上同一个数、乘以一个正数，预测不变。",
        hint="Only the order of the scores counts: all of them may be negative.",
        hint_zh="只有得分的大小顺序起作用：它们可以全是负数。",
    )
    @given(X=logits(distinct=True, plain=True), c=st.integers(-20, 20), a=st.integers(1, 5))
    def test_only_the_order_counts(self, student: Any, X: Tensor, c: int, a: int) -> None:
        """A number added to all scores, or a positive factor, changes no prediction."""
        assert_equal(student.predict(a * X + c), student.predict(X))
        # Scores that lie close together, but further apart than float32 rounds.
        assert_equal(student.predict(1 + X / 4096), student.predict(X))

    @weight(2)
    @lesson(
        zh="它是每一行最大得分的类别。",
        hint="Along the row: dim=1.",
        hint_zh="沿着行：dim=1。",
    )
    @given(X=logits(distinct=True))
    def test_matches_reference(self, student: Any, reference: Any, X: Tensor) -> None:
        """It is the class with the largest score in each row."""
        assert_equal(student.predict(X), reference.predict(X))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same classes on CUDA tensors."""
        assert_same_on_cuda(student, reference, "predict", HIT)


def assert_number(found: Any, expected: float) -> None:
    """Fail unless `found` is a Python int or float of that value."""
    assert_that(
        isinstance(found, int | float) and not isinstance(found, bool),
        f"The result is a {type(found).__name__}, expected a Python int or float.",
        f"结果是 {type(found).__name__}，应为 Python 的 int 或 float。",
        found,
    )
    assert_scalar(found, expected)


@exercise("accuracy")
class TestAccuracy:
    @lesson(
        zh="书里的例子：预测 2 和 2，标号 0 和 2，对了一个。",
        hint="Count the right ones; do not divide by the number of examples.",
        hint_zh="数一数对了几个；不要除以样本数。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: predictions 2 and 2, labels 0 and 2: one is right."""
        assert_number(student.accuracy(HIT, torch.tensor([0, 2])), 1)

    @lesson(
        zh="ŷ 也可以是已经做出的预测，形状 (n,)。",
        hint="Look at y_hat.ndim: only scores need an argmax.",
        hint_zh="看一看 y_hat.ndim：只有得分才需要 argmax。",
    )
    @given(pair=st.integers(1, 6).flatmap(lambda n: st.tuples(labels(n, 4), labels(n, 4))))
    def test_labels_as_predictions(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """ŷ may also be predictions made already, of shape (n,)."""
        y_hat, y = pair
        assert_number(student.accuracy(y_hat, y), sum(a == b for a, b in zip(y_hat.tolist(), y.tolist(), strict=True)))

    @lesson(
        zh="得分在标号处最大时全部正确，在标号处最小时全部错误。",
        hint="The largest score decides, along each row.",
        hint_zh="每一行最大的得分决定预测。",
    )
    @given(data=numbered(low=2))
    def test_all_or_nothing(self, student: Any, data: tuple[Tensor, int]) -> None:
        """Scores that are largest at the labels are all right, scores that are smallest there all wrong."""
        y, k = data
        scores = torch.zeros(len(y), k)
        scores[torch.arange(len(y)), y] = 1
        assert_number(student.accuracy(scores, y), len(y))
        assert_number(student.accuracy(-scores, y), 0)
        # More examples than a byte counts.
        assert_number(student.accuracy(scores.repeat(300, 1), y.repeat(300)), 300 * len(y))

    @weight(2)
    @lesson(
        zh="对任何得分和标号都与参考答案相同。",
        hint="Check a batch of one, and as many examples as classes.",
        hint_zh="检查只有一个样本，以及样本数等于类别数的情况。",
    )
    @given(case=labelled(low=2, distinct=True))
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, Tensor]) -> None:
        """It agrees with the reference for any scores and labels."""
        assert_number(student.accuracy(*case), reference.accuracy(*case))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same number on CUDA tensors."""
        assert_same_on_cuda(student, reference, "accuracy", HIT, torch.tensor([0, 2]))


@exercise("margin")
class TestMargin:
    @lesson(
        zh="手算：输出 (1, −1, 2)，标号为 2 时间隔是 1，标号为 0 时是 −1，标号为 1 时是 −3。",
        hint="The true class's output minus the best of the others.",
        hint_zh="正确类别的输出减去其余类别中最大的输出。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: the outputs (1, −1, 2) have margin 1 for label 2, −1 for label 0, −3 for label 1."""
        o = torch.tensor([[1.0, -1.0, 2.0]]).repeat(3, 1)
        assert_close(student.margin(o, torch.tensor([2, 0, 1])), torch.tensor([1.0, -1.0, -3.0]))

    @lesson(
        zh="只有相对值起作用：给一行的所有输出加上同一个数，间隔不变。",
        hint="Leave the true class out of the maximum properly: 0 or −1e9 in its place is not small enough.",
        hint_zh="要真正把正确类别排除在最大值之外：填 0 或 −1e9 都不够小。",
    )
    @given(case=labelled(low=2, plain=True), power=st.sampled_from([0, 4, 12]), sign=st.sampled_from([1, -1]))
    def test_only_differences_count(self, student: Any, case: tuple[Tensor, Tensor], power: int, sign: int) -> None:
        """Only the relative value counts: a number added to all outputs of a row changes nothing."""
        o, y = case[0].double(), case[1]
        # Whole numbers below 2^53: exact in float64, so that nothing is lost by the shift.
        assert_close(student.margin(o + sign * 10.0**power, y), student.margin(o, y))

    @lesson(
        zh="所有输出都为负或都很大时也正确。",
        hint="The maximum of the others may be negative.",
        hint_zh="其余输出的最大值可以是负数。",
    )
    def test_all_negative(self, student: Any) -> None:
        """It is right where all outputs are negative, and where they are huge."""
        o = torch.tensor([[-5.0, -3.0], [-3.0, -5.0], [-2e10, -4e10], [2e10, 4e10]])
        expected = torch.tensor([-2.0, 2.0, 2e10, -2e10])
        assert_close(student.margin(o, torch.tensor([0, 0, 0, 0])), expected, scale=expected.abs().double())

    @weight(2)
    @lesson(
        zh="对任何输出和标号都与参考答案相同，形状为 (n,)。",
        hint="Check two equal largest outputs (margin 0), two classes, and a batch of one.",
        hint_zh="检查两个并列最大的输出（间隔为 0）、两个类别和只有一个样本的情况。",
    )
    @given(case=labelled(low=2))
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, Tensor]) -> None:
        """It agrees with the reference for any outputs and labels, in shape (n,)."""
        assert_close(student.margin(*case), reference.margin(*case), scale=largest(case[0]))

    @lesson(
        zh="自动求导可以穿过它：1 在标号处，−1 在其余最大的输出处。",
        hint="Stay in tensors: no .item(), no .tolist().",
        hint_zh="一直用张量计算：不要用 .item() 和 .tolist()。",
    )
    @given(case=labelled(low=2, distinct=True))
    def test_gradient(self, student: Any, reference: Any, case: tuple[Tensor, Tensor]) -> None:
        """Autograd through it is right: 1 at the label, −1 at the best of the others."""
        assert_gradient(student, reference, "margin", *case)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "margin", HIT, torch.tensor([0, 2]))


def batches(X: Tensor, y: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    """Cut examples into batches; the last may be smaller."""
    return list(zip(torch.split(X, size), torch.split(y, size), strict=True))


@st.composite
def data_sets(draw: st.DrawFn) -> tuple[Tensor, Tensor, Tensor, int]:
    """Weights (d, k), features (n, d), labels (n,) and a batch size that need not divide n; no two equal scores."""
    k, n, size = draw(st.integers(2, 4)), draw(st.integers(1, 9)), draw(st.integers(1, 5))
    X = torch.tensor([draw(st.permutations(range(-2, k - 2))) for _ in range(n)], dtype=torch.float32)
    return torch.eye(k), X, draw(labels(n, k)), size


NET = "ch07_softmax_regression.make_net"
ACCOUNT = "ch07_softmax_regression.account"


@exercise("evaluate_accuracy")
class TestEvaluateAccuracy:
    @lesson(
        zh="四个样本对了三个：0.75。",
        hint="Count right predictions and examples, divide once at the end.",
        hint_zh="累计预测正确的个数和样本数，最后只除一次。",
    )
    def test_by_hand(self, student: Any) -> None:
        """Three of four examples right: 0.75."""
        X = torch.eye(4)[:, :3] + torch.tensor([[0.0, 0.0, 0.5]])
        y = torch.tensor([0, 1, 2, 0])
        found = student.evaluate_accuracy(run(student, NET, torch.eye(3), True), [(X[:2], y[:2]), (X[2:], y[2:])])
        assert_scalar(found, 0.75, dtype=torch.float32)

    @weight(2)
    @lesson(
        zh="大小不同的批次按样本数计算：1 个样本的批次只算 1 个样本。",
        hint="A mean of the batches' accuracies weighs a small last batch too much.",
        hint_zh="对各批次的精度取平均，会让最后一个小批次占太大的比重。",
    )
    def test_uneven_batches(self, student: Any) -> None:
        """Uneven batches count by their examples: a batch of one counts as one."""
        X = torch.eye(2)[[0, 1, 0, 1, 1]]
        y = torch.tensor([0, 1, 0, 1, 0])
        for data in ([(X[:4], y[:4]), (X[4:], y[4:])], run(student, "ch07_softmax_regression.make_loader", X, y, 4)):
            net = run(student, NET, torch.eye(2), False)
            assert_scalar(student.evaluate_accuracy(net, data), 0.8, dtype=torch.float32)

    @weight(2)
    @lesson(
        zh="运行时网络处于评估模式，之后回到原来的模式：不管原来是训练还是评估。",
        hint="Remember net.training first, call net.eval(), and put the remembered mode back.",
        hint_zh="先记下 net.training，调用 net.eval()，最后恢复记下的模式。",
    )
    @given(training=st.booleans())
    def test_mode(self, student: Any, training: bool) -> None:
        """The net runs in evaluation mode and is put back into the mode it was found in, whichever it was."""
        net = run(student, NET, torch.eye(2), training)
        student.evaluate_accuracy(net, [(torch.eye(2), torch.tensor([0, 1])), (torch.eye(2)[:1], torch.tensor([0]))])
        told = run(student, ACCOUNT, net)
        assert_that(told["runs"] > 0, "The net was never called.", "网络从未被调用。")
        assert_that(
            not told["ran_in_training"],
            "The net, or a part of it, was in training mode while it ran.",
            "运行时网络或它的一部分处于训练模式。",
        )
        assert_that(
            told["training"] == [training] * len(told["training"]),
            f"Afterwards net.training is {told['training'][0]}, it was {training}.",
            f"之后 net.training 为 {told['training'][0]}，原来是 {training}。",
        )

    @lesson(
        zh="不记录计算图。",
        hint="Run the net under torch.no_grad().",
        hint_zh="在 torch.no_grad() 下运行网络。",
    )
    def test_no_graph(self, student: Any) -> None:
        """No graph is recorded."""
        net = run(student, NET, torch.eye(2), True)
        student.evaluate_accuracy(net, [(torch.eye(2), torch.tensor([0, 1]))])
        told = run(student, ACCOUNT, net)
        assert_that(not told["graph"], "The net's outputs carry a graph.", "网络的输出带有计算图。")

    @lesson(
        zh="网络的参数、缓冲区和钩子都和原来一样。",
        hint="Evaluation changes nothing: no step, no gradients, no frozen parameters left behind.",
        hint_zh="评估不改变任何东西：没有更新，没有梯度，也不留下被冻结的参数。",
    )
    @given(training=st.booleans())
    def test_leaves_the_net_alone(self, student: Any, training: bool) -> None:
        """The net's parameters, buffers and hooks are as they were."""
        W = torch.tensor([[1.0, 2.0], [3.0, -1.0]])
        net = run(student, NET, W, training)
        student.evaluate_accuracy(net, [(torch.eye(2) + 3, torch.tensor([0, 1]))])
        told = run(student, ACCOUNT, net)
        assert_equal(told["weight"], W)
        assert_equal(told["mean"], torch.zeros(2))
        left = {"batches": 0, "has_grad": False, "requires_grad": True, "hooks": 0}
        for name, value in left.items():
            assert_that(told[name] == value, f"Afterwards {name} is {told[name]}.", f"之后 {name} 为 {told[name]}。")

    @weight(2)
    @lesson(
        zh="对任何数据和批次大小都与参考答案相同。",
        hint="Check one batch, batches of one, and a last batch that is short.",
        hint_zh="检查只有一个批次、每批一个样本，以及最后一批较小的情况。",
    )
    @given(case=data_sets(), training=st.booleans())
    def test_matches_reference(
        self, student: Any, reference: Any, case: tuple[Tensor, Tensor, Tensor, int], training: bool
    ) -> None:
        """It agrees with the reference for any data and batch size."""
        W, X, y, size = case
        found, expected = (
            side.evaluate_accuracy(run(side, NET, W, training), batches(X, y, size)) for side in (student, reference)
        )
        assert_scalar(found, expected, dtype=torch.float32)


def share_right(trained: Any, X: Tensor, y: Tensor, num_classes: int) -> float:
    """Check what training returned and give the accuracy of it on the training set."""
    assert_that(
        isinstance(trained, tuple | list) and len(trained) == 2,
        "The result is no pair (W, b).",
        "结果不是 (W, b) 这样的一对。",
        trained,
    )
    W = assert_tensor(trained[0], shape=(X.shape[1], num_classes), dtype=X.dtype).detach()
    b = assert_tensor(trained[1], shape=(num_classes,), dtype=X.dtype).detach()
    assert_that(bool(W.isfinite().all() and b.isfinite().all()), "W or b is not finite.", "W 或 b 不是有限的数。")
    return float(((X @ W + b).argmax(1) == y).double().mean())


def assert_accuracy(found: float, wanted: float) -> None:
    """Fail unless the accuracy reaches `wanted`."""
    assert_that(
        found >= wanted,
        f"The accuracy on the training set is {found:.2f}, expected at least {wanted:.2f}.",
        f"训练集上的精度是 {found:.2f}，应至少为 {wanted:.2f}。",
    )


def clouds(seed: int, n: int, spread: float, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """Three clouds of points around the corners of a triangle."""
    maker = torch.Generator().manual_seed(seed)
    y = torch.arange(n) % 3
    centres = torch.tensor([[2.0, 0.0], [-1.0, 2.0], [-1.0, -2.0]])
    return (centres[y] + spread * torch.randn(n, 2, generator=maker)).to(dtype), y


@exercise("train_softmax")
@banned("torch.nn.Linear", "aten::linear", *OPTIMISERS, "torch.optim.sgd.sgd", "torch.optim.adam.adam")
class TestTrainSoftmax:
    @lesson(
        zh="返回 (W, b)：形状 (d, num_classes) 和 (num_classes,)，类型与特征相同。",
        hint="Make W and b with the features' dtype; num_classes may exceed the labels that occur.",
        hint_zh="用特征的 dtype 创建 W 和 b；num_classes 可以多于出现的标号。",
    )
    @settings(max_examples=8)
    @given(n=st.integers(1, 5), d=st.integers(1, 4), k=st.integers(2, 4), dtype=dtypes())
    def test_shapes(self, student: Any, n: int, d: int, k: int, dtype: torch.dtype) -> None:
        """It returns (W, b) of shapes (d, num_classes) and (num_classes,), in the features' dtype."""
        X = torch.arange(n * d, dtype=dtype).reshape(n, d)
        share_right(student.train_softmax(X, torch.arange(n) % 2, k, 0.1, 2, 2), X, torch.arange(n) % 2, k)

    @weight(2)
    @lesson(
        zh="三团分得很开的点，它全部学会。",
        hint="Does the step go against the gradient, and is the gradient that of this batch alone?",
        hint_zh="更新是沿着负梯度吗？梯度只来自这一批吗？",
    )
    def test_separates_clouds(self, student: Any) -> None:
        """It learns three clouds that lie well apart."""
        X, y = clouds(0, 60, 0.2, torch.float32)
        assert_accuracy(share_right(student.train_softmax(X, y, 3, 0.3, 20, 10), X, y, 3), 0.98)

    @weight(2)
    @lesson(
        zh="偏置也在学：一条直线上的三个区间没有偏置是分不开的。",
        hint="Both W and b follow their gradients, in every epoch.",
        hint_zh="每个迭代周期里，W 和 b 都要沿各自的梯度更新。",
    )
    def test_learns_the_bias(self, student: Any) -> None:
        """The bias learns too: three intervals on a line cannot be told apart without it."""
        X = torch.tensor([1.0, 1.2, 1.4, 3.0, 3.2, 3.4, 5.0, 5.2, 5.4]).reshape(-1, 1) - 2
        y = torch.arange(9) // 3
        assert_accuracy(share_right(student.train_softmax(X, y, 3, 0.3, 300, 3), X, y, 3), 0.99)

    @lesson(
        zh="步长和步数按给定的来：每步是 lr 乘这一批的平均梯度，每个迭代周期都走。",
        hint="lr times the gradient of the batch's mean loss: divided by the batch size once, not twice.",
        hint_zh="lr 乘以这一批平均损失的梯度：只除以一次批量大小，不要除两次。",
    )
    def test_goes_far_enough(self, student: Any) -> None:
        """Its steps are as long and as many as told: lr times the gradient of the batch's mean, in every epoch."""
        # Intervals close together and far from 0, one batch: it takes all the steps, and nothing is left to chance.
        X = torch.tensor([0.6, 0.8, 1.0, 1.8, 2.0, 2.2, 3.0, 3.2, 3.4]).reshape(-1, 1)
        y = torch.arange(9) // 3
        assert_accuracy(share_right(student.train_softmax(X, y, 3, 0.15, 500, 9), X, y, 3), 0.99)

    @lesson(
        zh="batch_size 可以超过样本数，最后一批也可以小一些：没有样本被漏掉。",
        hint="n // batch_size batches are too few: the rest is a batch too.",
        hint_zh="只取 n // batch_size 批是不够的：剩下的也是一批。",
    )
    def test_short_batches(self, student: Any) -> None:
        """batch_size may exceed the number of examples, and the last batch may be short: none is left out."""
        X, y = clouds(1, 30, 0.2, torch.float32)
        assert_accuracy(share_right(student.train_softmax(X, y, 3, 0.3, 60, 50), X, y, 3), 0.95)
        # The short last batch, in the order given, is the middle interval: unseen, it would lose to both sides.
        X = torch.tensor([-1.0, -0.8, -0.6, 3.0, 3.2, 3.4, 1.0, 1.2, 1.4]).reshape(-1, 1)
        y = torch.tensor([0, 0, 0, 2, 2, 2, 1, 1, 1])
        assert_accuracy(share_right(student.train_softmax(X, y, 3, 0.3, 300, 6), X, y, 3), 0.99)

    @weight(2)
    @lesson(
        zh="训练集上的精度接近参考答案用同样设置训练的结果。",
        hint="Use lr, num_epochs and batch_size as they are given.",
        hint_zh="按给定的 lr、num_epochs 和 batch_size 训练。",
    )
    @settings(max_examples=6)
    @given(seed=st.integers(0, 2**16), dtype=dtypes(), shift=st.sampled_from([0.0, 2.0]))
    def test_near_reference(self, student: Any, reference: Any, seed: int, dtype: torch.dtype, shift: float) -> None:
        """The accuracy on the training set is near that of the reference, trained the same way."""
        X, y = clouds(seed, 60, 0.8, dtype)
        X = X + shift
        expected = share_right(reference.train_softmax(X, y, 3, 0.1, 40, 16), X, y, 3)
        # The problem is convex and both are near its minimum; SGD's last steps move a few border points.
        assert_accuracy(share_right(student.train_softmax(X, y, 3, 0.1, 40, 16), X, y, 3), expected - 0.1)

    @gpu
    @lesson(zh="在 CUDA 上也能训练，参数留在 CUDA 上。")
    def test_on_cuda(self, student: Any) -> None:
        """It trains on CUDA tensors and leaves the parameters there."""
        X, y = clouds(0, 60, 0.2, torch.float32)
        told = run(student, "common.on_device", "cuda", student.train_softmax, [X, y, 3, 0.3, 20, 10], {})
        assert_that(told["devices"] == ["cuda"], "W and b are not on CUDA.", "W 和 b 不在 CUDA 上。")
        assert_shape(told["value"][0], (2, 3))
        assert_accuracy(share_right(told["value"], X, y, 3), 0.98)
