"""What right answers of chapter 11 (model selection, underfitting, overfitting) do."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_bool,
    assert_close,
    assert_count,
    assert_equal,
    assert_gradient,
    assert_raises,
    assert_same_on_cuda,
    assert_scalar,
    assert_tensor,
    assert_that,
)
from autograder.marks import exercise, gpu, lesson, weight
from autograder.probes import ch11_model_selection as probes
from autograder.strategies import dtypes, shapes, tensors, vectors
from autograder.student import on_device, run


def powers(x: Tensor, degree: int) -> Tensor:
    """How large the entries of the features are, in float64."""
    wide = x.detach().double().abs()
    return torch.stack([wide**i / math.factorial(i) for i in range(degree + 1)], dim=1)


TINY = 1e-30
"""Below this, float32 products lose digits to underflow in one order of multiplication and not in another."""


@exercise("poly_features")
class TestPolyFeatures:
    @lesson(
        zh="手算：x = 2、degree = 3 的一行是 1、2、2、4/3。",
        hint="Column i is x to the power i, divided by i! = 1·2·…·i.",
        hint_zh="第 i 列是 x 的 i 次方除以 i! = 1·2·…·i。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: for x = 2 and degree 3 the row is 1, 2, 2, 4/3."""
        got = student.poly_features(torch.tensor([2.0, 0.0, -1.0]), 3)
        expected = torch.tensor([[1, 2, 2, 4 / 3], [1, 0, 0, 0], [1, -1, 1 / 2, -1 / 6]])
        assert_close(got, expected)

    @lesson(
        zh="形状是 (n, degree + 1)，dtype 与 x 相同；第一列全是 1。",
        hint="The powers run from 0 to degree, both included; there is one row for each number.",
        hint_zh="幂次从 0 到 degree，两端都包括；每个数对应一行。",
    )
    @given(x=vectors(1, 5), degree=st.integers(0, 6))
    def test_shape_and_first_column(self, student: Any, x: Tensor, degree: int) -> None:
        """The shape is (n, degree + 1), the dtype is x's, and the first column holds ones."""
        got = assert_tensor(student.poly_features(x, degree), shape=(len(x), degree + 1), dtype=x.dtype)
        assert_close(got[:, 0].detach(), torch.ones(len(x), dtype=x.dtype))

    @lesson(
        zh="每一列乘以 x 再除以 i，就得到下一列。",
        hint="i! grows by the factor i from one column to the next.",
        hint_zh="从一列到下一列，i! 增大到 i 倍。",
    )
    @given(x=vectors(1, 5), degree=st.integers(1, 6))
    def test_each_column_leads_to_the_next(self, student: Any, x: Tensor, degree: int) -> None:
        """Each column times x, divided by i, is the next column."""
        got = assert_tensor(student.poly_features(x, degree), shape=(len(x), degree + 1), dtype=x.dtype).detach()
        steps = torch.arange(1, degree + 1, dtype=x.dtype)
        assert_close(got[:, 1:], got[:, :-1] * x.detach()[:, None] / steps, scale=TINY)

    @weight(2)
    @lesson(
        zh="第 i 列是 xⁱ/i!。",
        hint="Check negative numbers, zero, a single number, and float64.",
        hint_zh="检查负数、零、只有一个数的情形，以及 float64。",
    )
    @given(x=vectors(1, 6), degree=st.integers(0, 8))
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor, degree: int) -> None:
        """Column i is xⁱ/i!."""
        assert_close(student.poly_features(x, degree), reference.poly_features(x, degree), scale=TINY)

    @lesson(
        zh="次数高到 20 也正确：20! 约为 2.4·10¹⁸。",
        hint="A factorial in 32-bit integers overflows at 13!; float32 powers of large degrees are fine.",
        hint_zh="32 位整数的阶乘在 13! 处溢出。",
    )
    @given(x=tensors(shapes(1, 1, 3), low=-3, high=3, plain=True), degree=st.integers(12, 20))
    def test_high_degrees(self, student: Any, reference: Any, x: Tensor, degree: int) -> None:
        """It stays right up to degree 20, where i! is about 2.4·10¹⁸."""
        assert_close(student.poly_features(x, degree), reference.poly_features(x, degree), terms=64, scale=TINY)

    @lesson(
        zh="自动求导可以穿过它。",
        hint="Stay in tensors: no .item(), no .numpy(), no torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()、.numpy()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(x=vectors(1, 4), degree=st.integers(1, 4))
    def test_gradient(self, student: Any, reference: Any, x: Tensor, degree: int) -> None:
        """Autograd through it is right, at x = 0 too."""
        scale = powers(x, degree).sum(1)
        assert_gradient(student, reference, "poly_features", x, degree, scale=scale)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "poly_features", torch.tensor([-2.0, 0.0, 3.0]), 4)


def three_parts(got: Any) -> list[Tensor]:
    """Return the three index tensors of a split, or fail."""
    assert_that(
        isinstance(got, tuple | list) and len(got) == 3,
        "The result is not a tuple of three tensors.",
        "结果不是由三个张量组成的元组。",
        got,
    )
    for part in got:
        assert_tensor(part, dtype=torch.int64)
        assert_that(part.ndim == 1, "A part is not a 1-d tensor.", "有一份不是一维张量。", part)
    return list(got)


def sizes(n: int, fractions: Sequence[float]) -> list[int]:
    """Return the sizes that the contract asks for."""
    first = round(n * fractions[0])
    second = min(round(n * fractions[1]), n - first)
    return [first, second, n - first - second]


FRACTIONS = [(a / 20, b / 20, (20 - a - b) / 20) for a in range(21) for b in range(21 - a)]
COMMON = [(0.6, 0.2, 0.2), (0.7, 0.2, 0.1), (0.8, 0.1, 0.1), (0.5, 0.25, 0.25), (0.5, 0.5, 0.0), (1.0, 0.0, 0.0)]


@exercise("train_valid_test_split")
class TestTrainValidTestSplit:
    @lesson(
        zh="三份合起来恰好是 0 … n−1，每个下标出现一次；都是 LongTensor。",
        hint="Cut one permutation of 0 … n − 1 into three; do not draw the parts apart.",
        hint_zh="把 0 … n−1 的一个排列切成三段，不要分别抽取。",
    )
    @given(n=st.integers(1, 30), fractions=st.sampled_from(COMMON) | st.sampled_from(FRACTIONS))
    def test_is_a_partition(self, student: Any, n: int, fractions: tuple[float, float, float]) -> None:
        """Together the three LongTensors hold 0 … n − 1, each once."""
        parts = three_parts(student.train_valid_test_split(n, fractions))
        together = torch.cat(parts).sort().values
        assert_that(
            torch.equal(together, torch.arange(n)),
            f"Sorted, the three parts hold {together.tolist()}, expected 0 to {n - 1}, each once.",
            f"三份合起来排序后是 {together.tolist()}，应为 0 到 {n - 1}，各一次。",
            [p.tolist() for p in parts],
        )

    @weight(2)
    @lesson(
        zh="大小：round(n·f)；round(n·f) 与剩余两者中较小的；剩下的全部。",
        hint="Use Python's round (halves go to the even number); the second part may not take more than is left.",
        hint_zh="用 Python 的 round（一半舍入到偶数）；第二份不能超过剩余的个数。",
    )
    @given(n=st.integers(1, 30), fractions=st.sampled_from(COMMON) | st.sampled_from(FRACTIONS))
    def test_sizes(self, student: Any, n: int, fractions: tuple[float, float, float]) -> None:
        """The sizes are round(n·f), the smaller of round(n·f) and what is left, and the rest."""
        parts = three_parts(student.train_valid_test_split(n, list(fractions)))
        assert_equal([len(p) for p in parts], sizes(n, fractions))

    @lesson(
        zh="0.7 + 0.2 + 0.1 在浮点数里是 0.9999999999999999，应当接受。",
        hint="Compare the sum with 1 up to rounding (math.isclose), not with ==.",
        hint_zh="比较和与 1 时要容许舍入误差（math.isclose），不要用 ==。",
    )
    def test_accepts_rounded_sums(self, student: Any) -> None:
        """It accepts fractions whose floating-point sum misses 1 by rounding, such as 0.7 + 0.2 + 0.1."""
        for fractions in ((0.7, 0.2, 0.1), (0.1, 0.7, 0.2), (1 / 3, 1 / 3, 1 / 3), (0.6, 0.3, 0.1), (0.35, 0.6, 0.05)):
            parts = three_parts(student.train_valid_test_split(10, fractions))
            assert_equal([len(p) for p in parts], sizes(10, fractions))

    @lesson(
        zh="有负数，或三个比例之和不是 1 时，引发 ValueError。",
        hint="Check both: every fraction, and the sum. (0.6, 0.6, −0.2) sums to 1 and is wrong all the same.",
        hint_zh="两样都要检查：每个比例，以及它们的和。(0.6, 0.6, −0.2) 的和是 1，但仍然不对。",
    )
    @given(
        fractions=st.sampled_from(
            [
                (0.5, 0.5, 0.5),
                (0.2, 0.2, 0.2),
                (0.8, 0.1, 0.0),
                (0.8, 0.2, 0.1),
                (0.5, 0.25, 0.2),
                (0.33, 0.33, 0.33),
                (1.0, 1.0, 1.0),
                (0.0, 0.0, 0.0),
                (0.6, 0.6, -0.2),
                (-0.2, 0.6, 0.6),
                (0.7, -0.1, 0.4),
                (1.5, -0.25, -0.25),
                (-0.5, -0.5, 2.0),
                (0.5, 0.75, -0.25),
            ]
        )
    )
    def test_refuses_bad_fractions(self, student: Any, fractions: tuple[float, float, float]) -> None:
        """A negative fraction, or fractions that do not sum to 1, raise ValueError."""
        assert_raises(student.train_valid_test_split, 20, fractions)

    @lesson(
        zh="用同一个种子的 generator，划分相同；换种子则不同。",
        hint="Hand the generator on: torch.randperm(n, generator=generator).",
        hint_zh="把 generator 传下去：torch.randperm(n, generator=generator)。",
    )
    @settings(max_examples=8)
    @given(seed=st.integers(0, 2**20), n=st.integers(40, 60))
    def test_obeys_the_generator(self, student: Any, seed: int, n: int) -> None:
        """Generators with the same seed give the same split, with another seed another one."""
        # Two random splits of 40 agree by chance with probability 20!·10!·10!/40! < 1e-16.
        arguments = (student.train_valid_test_split, n, (0.5, 0.25, 0.25))
        one, again, other = (
            [sorted(p.tolist()) for p in three_parts(parts)]
            for parts in run(student, probes.split_twice, *arguments, [seed, seed, seed + 1])
        )
        assert_that(one == again, "The same seed gave two different splits.", "同一个种子给出了两种不同的划分。")
        assert_that(one != other, "Different seeds gave the same split.", "不同的种子给出了同一种划分。")
        first, second = (
            [sorted(p.tolist()) for p in three_parts(parts)]
            for parts in run(student, probes.split_on, *arguments, 2, seed)
        )
        assert_that(
            first != second,
            "Two splits drawn one after the other from one generator are the same.",
            "从同一个 generator 先后得到的两次划分完全相同。",
        )

    @lesson(
        zh="不给 generator 时，用 torch 的全局随机数：同一状态给出同一划分，下一次则不同。",
        hint="Draw with torch (randperm), not with random or numpy, and set no seed yourself.",
        hint_zh="用 torch（randperm）抽取，不要用 random 或 numpy，也不要自己设种子。",
    )
    def test_draws_from_torch(self, student: Any) -> None:
        """Without a generator it draws from torch's global one: same state, same split; then another."""
        told = run(student, probes.split_from_same_state, student.train_valid_test_split, 50, (0.6, 0.2, 0.2))
        first, again, later = ([sorted(p.tolist()) for p in three_parts(parts)] for parts in told)
        assert_that(
            first == again,
            "The same state of torch's generator gave two different splits: the numbers come from elsewhere.",
            "torch 生成器的同一状态给出了不同的划分：随机数来自别处。",
        )
        assert_that(first != later, "Two calls gave the same split.", "两次调用给出了同一种划分。")

    @weight(2)
    @lesson(
        zh="每一种划分都同样可能。",
        hint="Shuffle all the indices before you cut; a rotation, or a shuffle inside the parts, is not enough.",
        hint_zh="切分之前先打乱全部下标；只是循环移动，或只在各份内部打乱，都不够。",
    )
    @given(own=st.booleans())
    def test_all_partitions_are_equally_likely(self, student: Any, reference: Any, own: bool) -> None:
        """Every partition is equally likely."""
        n, fractions, times = 4, (0.5, 0.25, 0.25), 1200
        counts = run(student, probes.split_outcomes, student.train_valid_test_split, n, fractions, times, own)
        # 4 indices in parts of 2, 1, 1: 12 partitions. z = 6 on each: false alarm under 12 · 1e-8.
        names = run(reference, probes.split_outcomes, reference.train_valid_test_split, n, fractions, times, own)
        for name in names:
            assert_count(counts.get(name, 0), times, 1 / 12)

    @lesson(
        zh="它给出的大小与参考答案相同，n 很大时也一样。",
        hint="Try n = 1 and n = 1000, and fractions of 0.",
        hint_zh="试试 n = 1 和 n = 1000，以及比例为 0。",
    )
    @given(n=st.sampled_from([1, 2, 3, 5, 10, 101, 1000, 2500]), fractions=st.sampled_from(FRACTIONS))
    def test_sizes_match_reference(
        self, student: Any, reference: Any, n: int, fractions: tuple[float, float, float]
    ) -> None:
        """The sizes are the reference's, for large n too."""
        got = three_parts(student.train_valid_test_split(n, fractions))
        expected = reference.train_valid_test_split(n, fractions)
        assert_equal([len(p) for p in got], [len(p) for p in expected])
        assert_that(
            torch.equal(torch.cat(got).sort().values, torch.arange(n)),
            "The three parts together are not 0 … n − 1, each once.",
            "三份合起来不是 0 … n−1 各一次。",
        )


def rows(X: Tensor, y: Tensor) -> list[list[float]]:
    """Return the examples as lists of numbers, input and label together."""
    if len(X) == 0:
        return []
    return torch.cat([X.detach().double().reshape(len(X), -1), y.detach().double().reshape(len(y), -1)], 1).tolist()


def four_parts(got: Any, X: Tensor, y: Tensor) -> list[Tensor]:
    """Return X_train, y_train, X_valid, y_valid, or fail; shapes and dtypes agree with the data's."""
    assert_that(
        isinstance(got, tuple | list) and len(got) == 4,
        "The result is not a tuple of four tensors.",
        "结果不是由四个张量组成的元组。",
        got,
    )
    for part, like in zip(got, (X, y, X, y), strict=True):
        assert_tensor(part, dtype=like.dtype)
        assert_that(
            part.shape[1:] == like.shape[1:] and part.ndim == like.ndim,
            f"A part has shape {tuple(part.shape)}, but its data has {tuple(like.shape)}: only the first axis is cut.",
            f"有一份的形状是 {tuple(part.shape)}，而数据的形状是 {tuple(like.shape)}：只应切第一个轴。",
        )
    assert_that(
        len(got[0]) == len(got[1]) and len(got[2]) == len(got[3]),
        "X and y of one part have different lengths.",
        "同一份里 X 和 y 的长度不同。",
    )
    return list(got)


@st.composite
def folded(draw: st.DrawFn) -> tuple[int, Tensor, Tensor]:
    """A number of folds, and data of at least as many examples."""
    k = draw(st.integers(2, 5))
    n = draw(st.integers(k, 11))
    dtype = draw(dtypes())
    tail = draw(st.sampled_from([(1,), (2,), (2, 3)]))
    X = draw(tensors((n, *tail), dtype=dtype))
    y = draw(tensors((n,) if draw(st.booleans()) else (n, 1), dtype=dtype, distinct=True))
    return k, X, y


@exercise("get_k_fold_data")
class TestGetKFoldData:
    @lesson(
        zh="手算：6 个样本、k = 3，第 1 折用样本 2 和 3 验证，其余训练。",
        hint="Fold i of k starts where fold i − 1 stops; the training data is everything else.",
        hint_zh="第 i 折从第 i−1 折结束的地方开始；其余全部用于训练。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: of 6 examples in 3 folds, fold 1 validates on examples 2 and 3."""
        X = torch.arange(12.0).reshape(6, 2)
        y = torch.arange(6.0) * 10
        X_train, y_train, X_valid, y_valid = four_parts(student.get_k_fold_data(3, 1, X, y), X, y)
        assert_close(X_valid, X[2:4])
        assert_close(y_valid, y[2:4])
        assert_equal(sorted(y_train.tolist()), [0.0, 10.0, 40.0, 50.0])
        assert_equal(sorted(rows(X_train, y_train)), rows(X[[0, 1, 4, 5]], y[[0, 1, 4, 5]]))

    @weight(2)
    @lesson(
        zh="各折的验证块按顺序接起来，恰好就是全部数据，即使 n 不是 k 的倍数。",
        hint="Do not drop the last n mod k examples; the blocks are contiguous and in order.",
        hint_zh="不要丢掉最后 n mod k 个样本；各块是连续的、按顺序的。",
    )
    @given(data=folded())
    def test_validation_blocks_tile_the_data(self, student: Any, data: tuple[int, Tensor, Tensor]) -> None:
        """The validation blocks, one after the other, are the whole data, in order, each example once."""
        k, X, y = data
        blocks = [four_parts(student.get_k_fold_data(k, i, X, y), X, y)[2:] for i in range(k)]
        found = [row for block in blocks for row in rows(*block)]
        assert_that(
            found == rows(X, y),
            f"The {k} validation blocks together hold {len(found)} examples that are not the {len(X)} given, in order.",
            f"{k} 个验证块合起来的 {len(found)} 个样本，与给出的 {len(X)} 个按顺序不一致。",
        )

    @lesson(
        zh="各验证块的大小最多差 1。",
        hint="With n = 7 and k = 3, blocks of 3, 2, 2; the last block must not take all that is left over.",
        hint_zh="n = 7、k = 3 时是 3、2、2；不要让最后一块拿走所有余下的样本。",
    )
    @given(k=st.integers(2, 7), more=st.integers(0, 12))
    def test_sizes_differ_by_at_most_one(self, student: Any, k: int, more: int) -> None:
        """The sizes of the validation blocks differ by at most one."""
        y = torch.arange(float(k + more))
        lengths = [len(four_parts(student.get_k_fold_data(k, i, y[:, None], y), y[:, None], y)[3]) for i in range(k)]
        assert_that(
            max(lengths) - min(lengths) <= 1,
            f"The validation blocks have {lengths} examples.",
            f"各验证块分别有 {lengths} 个样本。",
            lengths,
        )

    @weight(2)
    @lesson(
        zh="训练数据恰好是验证块以外的全部样本，X 与 y 对应。",
        hint="Cut X and y at the same places; nothing of the validation block may remain in the training data.",
        hint_zh="X 和 y 在相同的位置切；验证块里的样本一个也不能留在训练数据里。",
    )
    @given(data=folded())
    def test_training_data_is_the_rest(self, student: Any, data: tuple[int, Tensor, Tensor]) -> None:
        """The training data is everything but the validation block, inputs and labels kept together."""
        k, X, y = data
        for i in range(k):
            X_train, y_train, X_valid, y_valid = four_parts(student.get_k_fold_data(k, i, X, y), X, y)
            assert_that(
                sorted(rows(X_train, y_train) + rows(X_valid, y_valid)) == sorted(rows(X, y)),
                f"In fold {i}, training and validation data together are not the data given.",
                f"第 {i} 折的训练数据和验证数据合起来不是给出的数据。",
            )

    @lesson(
        zh="n 是 k 的倍数时，每一折都与参考答案相同。",
        hint="Check i = 0 and i = k − 1: there, one side of the training data is empty.",
        hint_zh="检查 i = 0 和 i = k−1：这时训练数据的一侧是空的。",
    )
    @given(k=st.integers(2, 4), size=st.integers(1, 3), which=st.integers(0, 3))
    def test_matches_reference(self, student: Any, reference: Any, k: int, size: int, which: int) -> None:
        """Where n is a multiple of k, each fold is the reference's."""
        i = which % k
        y = torch.arange(float(k * size))
        X = torch.stack([y * 2, -y], 1)
        got = four_parts(student.get_k_fold_data(k, i, X, y), X, y)
        expected = reference.get_k_fold_data(k, i, X, y)
        assert_close(got[2:], list(expected[2:]))
        assert_equal(sorted(rows(*got[:2])), sorted(rows(*expected[:2])))

    @lesson(
        zh="k < 2，或 i 不在 0 … k−1 之内时，引发 ValueError。",
        hint="Check both bounds of i: a negative one would count from the end. An assert raises another error.",
        hint_zh="i 的上下界都要检查：负数会悄悄从末尾数起。assert 引发的是另一种错误。",
    )
    @given(bad=st.sampled_from([(1, 0), (0, 0), (-3, 0), (2, 2), (3, 3), (3, 7), (3, -1), (2, -2), (5, 5)]))
    def test_refuses_bad_folds(self, student: Any, bad: tuple[int, int]) -> None:
        """k below 2, or i outside 0 … k − 1, raises ValueError."""
        y = torch.arange(10.0)
        assert_raises(student.get_k_fold_data, *bad, y[:, None], y)

    @lesson(
        zh="计算图不中断：X 需要梯度时，切出来的部分也需要。",
        hint="Slice and concatenate tensors; do not detach or go through numpy.",
        hint_zh="对张量切片、拼接；不要 detach，也不要经过 numpy。",
    )
    def test_keeps_the_graph(self, student: Any) -> None:
        """The graph goes on: parts of an X that requires grad require grad too."""
        X = torch.arange(10.0).reshape(5, 2).requires_grad_()
        told = run(student, "common.graph", student.get_k_fold_data, [2, 0, X, torch.arange(5.0)], {})
        assert_that(told == [True, False, True, False], "The graph of X was cut off.", "X 的计算图被切断了。", told)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same parts on CUDA tensors."""
        X, y = torch.arange(14.0).reshape(7, 2), torch.arange(7.0)
        told = on_device("cuda", student.get_k_fold_data, 3, 1, X, y)
        assert_equal(told["devices"], ["cuda"])
        X_train, y_train, X_valid, y_valid = four_parts(told["value"], X, y)
        assert_equal(sorted(rows(X_train, y_train) + rows(X_valid, y_valid)), rows(X, y))


def numbered(n: int, column: bool = False) -> tuple[Tensor, Tensor]:
    """Data whose labels name the examples: y = 1 … n."""
    y = torch.arange(1.0, n + 1)
    return torch.stack([y, -y], 1), y[:, None] if column else y


def names(y: Tensor) -> list[int]:
    """Return which examples of `numbered` these are."""
    return [int(v) for v in y.detach().reshape(-1).tolist()]


@exercise("k_fold_error")
class TestKFoldError:
    @lesson(
        zh="手算：y = 0、2、4、6，k = 2，用平均值作预测，均方误差的平均是 17。",
        hint="Fold by fold: fit on the training part, measure on the validation part, then take the mean.",
        hint_zh="一折一折地做：在训练部分拟合，在验证部分量误差，最后取平均。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: y = 0, 2, 4, 6 with k = 2 and the mean as the model gives 17."""
        y = torch.tensor([0.0, 2.0, 4.0, 6.0])
        got = student.k_fold_error(2, y[:, None], y, probes.fit_mean, probes.squared_error)
        assert_scalar(got, 17.0, dtype=torch.float32)

    @weight(2)
    @lesson(
        zh="fit 从来看不到用来验证的那一折，但看到其余全部样本。",
        hint="A new model for each fold, fitted to that fold's training part alone.",
        hint_zh="每一折都拟合一个新模型，只用那一折的训练部分。",
    )
    @given(k=st.integers(2, 5), more=st.integers(0, 6), column=st.booleans())
    def test_never_shows_the_fold_to_fit(self, student: Any, k: int, more: int, column: bool) -> None:
        """The validation fold is never shown to `fit`; all the other examples are."""
        n = k + more
        told = run(student, probes.k_fold_trace, student.k_fold_error, k, *numbered(n, column))
        validated = [(model, names(y)) for model, _, y, _ in told["errors"] if names(y)]
        honest = [(m, block) for m, block in validated if not set(block) & set(names(told["fits"][m][1]))]
        assert_that(
            len(honest) >= k,
            f"Only {len(honest)} of {len(validated)} errors were measured on examples that the model had not seen.",
            f"{len(validated)} 次误差中，只有 {len(honest)} 次是在模型没见过的样本上量的。",
        )
        for model, block in honest:
            seen = names(told["fits"][model][1])
            assert_that(
                sorted(seen + block) == list(range(1, n + 1)),
                f"The model judged on examples {block} was fitted to {sorted(seen)}, expected all the others.",
                f"在样本 {block} 上评判的模型是用 {sorted(seen)} 拟合的，应为其余全部样本。",
            )

    @weight(2)
    @lesson(
        zh="每个样本恰好在一折里验证；折是连续的块，大小最多差 1；X 与 y 对应。",
        hint="Use get_k_fold_data for i = 0 … k − 1, all of them.",
        hint_zh="对 i = 0 … k−1 全部调用 get_k_fold_data。",
    )
    @given(k=st.integers(2, 5), more=st.integers(0, 7))
    def test_validates_every_example_once(self, student: Any, k: int, more: int) -> None:
        """Every example is validated on in exactly one fold; folds are contiguous and differ by at most one."""
        n = k + more
        told = run(student, probes.k_fold_trace, student.k_fold_error, k, *numbered(n))
        blocks = sorted(names(y) for m, _, y, _ in told["errors"] if not set(names(y)) & set(names(told["fits"][m][1])))
        assert_that(
            [v for block in blocks for v in block] == list(range(1, n + 1)) and len(blocks) == k,
            f"The validation folds hold the examples {blocks}, expected {k} contiguous blocks of 1 to {n}.",
            f"各验证折的样本是 {blocks}，应为 1 到 {n} 的 {k} 个连续块。",
        )
        assert_that(
            max(map(len, blocks)) - min(map(len, blocks)) <= 1,
            f"The folds have {[len(b) for b in blocks]} examples.",
            f"各折分别有 {[len(b) for b in blocks]} 个样本。",
        )
        shown = [(X, y) for X, y in told["fits"]] + [(X, y) for _, X, y, _ in told["errors"]]
        assert_that(
            all(torch.equal(X, torch.stack([y, -y], 1)) for X, y in shown),
            "X and y that were handed on do not belong together.",
            "传下去的 X 和 y 不对应。",
        )

    @lesson(
        zh="结果是各折验证误差的平均，每一折分量相同。",
        hint="Add up the k numbers and divide by k, not by n, and do not weight them by size.",
        hint_zh="把 k 个数加起来除以 k；不是除以 n，也不按大小加权。",
    )
    @given(k=st.integers(2, 6), more=st.integers(0, 5))
    def test_is_the_mean_over_folds(self, student: Any, k: int, more: int) -> None:
        """The result is the mean of the k validation errors, each counting alike."""
        told = run(student, probes.k_fold_trace, student.k_fold_error, k, *numbered(k + more))
        errors = [value for m, _, y, value in told["errors"] if not set(names(y)) & set(names(told["fits"][m][1]))]
        assert_that(
            len(errors) == k,
            f"{len(errors)} folds were judged, expected {k}.",
            f"评判了 {len(errors)} 折，应为 {k} 折。",
        )
        assert_scalar(told["value"], sum(errors) / k, dtype=torch.float32)

    @weight(2)
    @lesson(
        zh="对别的数据、fit 和 error，也与参考答案相同。",
        hint="Hand on X_train, y_train to fit, and model, X_valid, y_valid to error, in this order.",
        hint_zh="按顺序把 X_train、y_train 交给 fit，把 model、X_valid、y_valid 交给 error。",
    )
    @given(k=st.integers(2, 4), size=st.integers(1, 3), seed=st.integers(0, 2**16), dtype=dtypes())
    def test_matches_reference(
        self, student: Any, reference: Any, k: int, size: int, seed: int, dtype: torch.dtype
    ) -> None:
        """It agrees with the reference for other data, fits and errors."""
        maker = torch.Generator().manual_seed(seed)
        X = torch.randint(-3, 4, (k * size, 2), generator=maker).to(dtype)
        y = torch.randint(-3, 4, (k * size,), generator=maker).to(dtype)
        for fit, error in ((probes.fit_mean, probes.squared_error), (probes.fit_line, probes.line_error)):
            got = student.k_fold_error(k, X, y, fit, error)
            expected = reference.k_fold_error(k, X, y, fit, error)
            # Predictions are below 6, errors below 144: that is how large the summed numbers are.
            assert_scalar(got, float(expected), dtype=torch.float32, scale=144.0)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same number for CUDA tensors."""
        y = torch.tensor([0.0, 2.0, 4.0, 6.0])
        told = on_device("cuda", student.k_fold_error, 2, y[:, None], y, probes.fit_mean, probes.squared_error)
        assert_scalar(told["value"], 17.0, dtype=torch.float32)


@exercise("count_parameters")
class TestCountParameters:
    @lesson(
        zh="Linear(20, 10) 有 210 个；嵌套的网络、没有参数的网络也对。",
        hint="Weights and biases: 20 · 10 + 10. Count scalars, not tensors.",
        hint_zh="权重和偏置：20 · 10 + 10。数标量，不是数张量。",
    )
    def test_by_hand(self, student: Any) -> None:
        """Linear(20, 10) has 210; nested networks and networks without parameters are right too."""
        for name, count in (("linear", 210), ("nested", 24), ("none", 0)):
            assert_scalar(student.count_parameters(run(student, probes.net_to_count, name)), count)

    @weight(2)
    @lesson(
        zh="共享的参数只算一次，不论是同一层用两次，还是两层共用一个权重。",
        hint="net.parameters() gives each parameter once; state_dict() and sums over modules do not.",
        hint_zh="net.parameters() 对每个参数只给一次；state_dict() 和按模块求和不是这样。",
    )
    def test_shared_parameters_count_once(self, student: Any) -> None:
        """A shared parameter counts once: a layer used twice, and two layers with one weight."""
        for name, count in (("twice", 12 + 20), ("tied", 16 + 4 + 4)):
            assert_scalar(student.count_parameters(run(student, probes.net_to_count, name)), count)

    @weight(2)
    @lesson(
        zh="冻结的参数和缓冲区不算；不属于任何层的参数和标量参数要算。",
        hint="Look at requires_grad. A BatchNorm's running mean is a buffer, no parameter.",
        hint_zh="看 requires_grad。BatchNorm 的滑动均值是缓冲区，不是参数。",
    )
    def test_trainable_ones_only(self, student: Any) -> None:
        """Frozen parameters and buffers do not count; parameters outside layers do, a scalar as one."""
        for name, count in (("frozen", 12), ("loose", 4), ("normalised", 2 * 9 + 2 + 4 + 27)):
            assert_scalar(student.count_parameters(run(student, probes.net_to_count, name)), count)

    @lesson(
        zh="对别的网络也与参考答案相同。",
        hint="Try without bias, with frozen layers, with a layer used three times.",
        hint_zh="试试没有偏置、有冻结层、一层用三次的网络。",
    )
    @settings(max_examples=25)
    @given(
        widths=st.lists(st.integers(1, 7), min_size=2, max_size=5),
        bias=st.booleans(),
        frozen=st.integers(0, 2),
        shared=st.booleans(),
    )
    def test_matches_reference(
        self, student: Any, reference: Any, widths: list[int], bias: bool, frozen: int, shared: bool
    ) -> None:
        """It agrees with the reference on other networks."""
        got, expected = (
            side.count_parameters(run(side, probes.mlp_to_count, widths, bias, frozen, shared))
            for side in (student, reference)
        )
        assert_scalar(got, expected)

    @lesson(
        zh="网络保持原样：模式、参数和 requires_grad 都不变。",
        hint="Counting needs no training step, no .train() and no requires_grad_().",
        hint_zh="计数不需要训练步，不需要 .train()，也不需要 requires_grad_()。",
    )
    def test_leaves_the_net_alone(self, student: Any) -> None:
        """The network is left as it is: mode, values, and which parameters train."""
        net = run(student, probes.mlp_to_count, [2, 3, 1], True, 1, False)
        for mode in ("eval", "train"):
            run(student, "common.call_method", net, mode)
            before = run(student, probes.parameter_facts, net)
            student.count_parameters(net)
            assert_equal(run(student, probes.parameter_facts, net), before)


def placements(n: int, k: int) -> Iterator[list[int]]:
    """Yield every way to give k contiguous folds sizes that differ by at most one."""
    small, more = divmod(n, k)
    for large in combinations(range(k), more):
        yield [small + (j in large) for j in range(k)]


def k_fold_errors(x: Any, y: Any, degree: int, sizes_of: Sequence[int]) -> float:
    """Return the k-fold mean squared error of a polynomial, in float64."""
    features = np.vander(x, degree + 1, increasing=True)
    errors, start = [], 0
    for size in sizes_of:
        fold = np.zeros(len(x), dtype=bool)
        fold[start : start + size] = True
        w = np.linalg.lstsq(features[~fold], y[~fold], rcond=None)[0]
        errors.append(float(np.mean((features[fold] @ w - y[fold]) ** 2)))
        start += size
    return float(np.mean(errors))


MARGIN = 1.1
"""The best degree's error must be this much below the next: no rounding and no basis can turn the choice."""


def clear_choice(x: Any, y: Any, degrees: Sequence[int], k: int) -> int | None:
    """Return the degree to choose, or None if it hangs on rounding or on which folds are the larger ones."""
    winners = set()
    for sizes_of in placements(len(x), k):
        if min(len(set(np.delete(x, range(s, s + m)))) for s, m in _spans(sizes_of)) < max(degrees) + 2:
            return None  # the least-squares polynomial would hardly be unique
        ranked = sorted((k_fold_errors(x, y, d, sizes_of), d) for d in set(degrees))
        if len(ranked) > 1 and ranked[0][0] * MARGIN > ranked[1][0]:
            return None
        winners.add(ranked[0][1])
    return winners.pop() if len(winners) == 1 else None


def _spans(sizes_of: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for size in sizes_of:
        yield start, size
        start += size


@st.composite
def regressions(draw: st.DrawFn, multiple: bool) -> tuple[Tensor, Tensor, list[int], int, int]:
    """Data, degrees, k and the degree to choose, clear of rounding; n is a multiple of k if `multiple`."""
    k = draw(st.integers(2, 4))
    n = 12 + (0 if multiple else draw(st.integers(1, k - 1)))
    degrees = draw(st.permutations([0, 1, 2, 3]).map(lambda d: d[: 2 + d[0] % 3]))
    dtype = draw(dtypes())
    maker = np.random.default_rng(draw(st.integers(0, 2**16)))
    while True:
        x = maker.permutation(np.arange(-8, 9))[:n] / 4
        y = maker.integers(-4, 5, n).astype(float) + np.round(4 * maker.integers(-1, 2) * x**2) / 4
        chosen = clear_choice(x, y, degrees, k)
        if chosen is not None:
            return torch.tensor(x, dtype=dtype), torch.tensor(y, dtype=dtype), degrees, k, chosen


ALIKE = [
    (2, [0.0, 1.5, 1.0, -0.5, -1.5], [4.0, -4.0, -2.0, 3.0, 4.0]),
    (2, [0.0, 1.5, 2.0, -1.0, 0.5], [4.0, 2.0, 2.0, -4.0, -1.0]),
    (2, [-1.0, 1.0, 1.5, -0.5, 2.0], [2.0, -3.0, -1.0, 0.0, -3.0]),
    (2, [0.0, 1.0, -1.0, 0.5, 1.5], [-2.0, 4.0, -4.0, 1.0, 2.0]),
    (3, [-1.0, 1.0, 1.5, 2.0, 0.5, -0.5, 0.0], [0.0, 1.0, -1.0, -4.0, -2.0, 4.0, -3.0]),
    (3, [1.0, -0.5, -1.0, -2.0, 2.0, 0.0, -1.5], [3.0, 2.0, 2.0, -4.0, 2.0, -4.0, -2.0]),
]
"""k, x, y for which degrees 0 and 1 change places if examples, not folds, count alike; wherever larger folds are."""

SQUARED = [
    (2, [1.0, -1.5, 2.0, -1.0, -0.5, 0.0], [0.0, -4.0, 3.0, -2.0, 1.0, 0.0]),
    (2, [-2.0, 1.5, 1.0, -0.5, -1.5, 0.0], [3.0, -1.0, -3.0, -1.0, 0.0, -1.0]),
    (3, [-2.0, -1.0, -0.5, 1.0, 0.0, 2.0, -1.5, 0.5, 1.5], [4.0, -4.0, -4.0, 0.0, -1.0, 2.0, -3.0, 2.0, 3.0]),
    (3, [0.5, 1.0, -1.0, -0.5, 2.0, 1.5, -2.0, 0.0, -1.5], [-1.0, -1.0, -1.0, -4.0, 4.0, -2.0, -4.0, 2.0, -2.0]),
]
"""k, x, y for which degrees 0 and 1 change places if roots of the folds' errors are averaged."""


@exercise("select_degree")
class TestSelectDegree:
    @lesson(
        zh="抛物线加一点噪声：选 2，不论 degrees 的顺序。",
        hint="Fit each degree by least squares on the training part of each fold; compare the mean validation errors.",
        hint_zh="对每个次数，在每一折的训练部分用最小二乘拟合；比较验证误差的平均。",
    )
    def test_parabola(self, student: Any) -> None:
        """A parabola with a little noise: degree 2 is chosen, in whatever order the degrees come."""
        x = torch.tensor([-2.0, 1.0, 0.0, 2.0, -1.0, 0.5, -1.5, 1.5, -0.5, 0.25, -1.75, 1.25])
        noise = torch.tensor([1.0, -1.0, -1.0, 1.0, 1.0, -1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0]) / 4
        for degrees in ([0, 1, 2, 3], [3, 2, 1, 0], [2, 0]):
            assert_equal(student.select_degree(x, 2 * x**2 - x + noise, degrees, 4), 2)

    @lesson(
        zh="误差完全相等时（y 全为 0），选较小的次数。",
        hint="Of exact equals take the smaller degree, wherever it stands in the list.",
        hint_zh="完全相等时取较小的次数，不管它在列表的什么位置。",
    )
    @given(degrees=st.permutations([0, 1, 2, 3]).map(lambda d: d[: 2 + d[0] % 3]), k=st.integers(2, 4))
    def test_smaller_of_equals(self, student: Any, degrees: list[int], k: int) -> None:
        """Of exact equals (all y are 0) the smaller degree is chosen."""
        x = torch.tensor([-2.0, 1.0, 0.0, 2.0, -1.0, 0.5, -1.5, 1.5, -0.5, 0.25, -1.75, 1.25])
        assert_equal(student.select_degree(x, torch.zeros(12), degrees, k), min(degrees))

    @weight(2)
    @lesson(
        zh="它选出验证均方误差最低的次数，而不是训练误差最低的。",
        hint="Validation error, squared, of the folds as they come: no shuffling, no sorting, no regularisation.",
        hint_zh="用验证误差、取平方、按原来的折：不打乱、不排序、不加正则。",
    )
    @settings(max_examples=40)
    @given(data=regressions(multiple=True))
    def test_lowest_validation_error(self, student: Any, data: tuple[Tensor, Tensor, list[int], int, int]) -> None:
        """It chooses the degree with the lowest mean squared validation error, not the lowest training error."""
        x, y, degrees, k, chosen = data
        assert_equal(student.select_degree(x, y, degrees, k), chosen)

    @weight(2)
    @lesson(
        zh="n 不是 k 的倍数时也与参考答案相同。",
        hint="Use all the folds and all the examples; the last n mod k must not be dropped.",
        hint_zh="用上全部的折和全部的样本；最后 n mod k 个不能丢。",
    )
    @settings(max_examples=40)
    @given(data=regressions(multiple=False))
    def test_matches_reference(
        self, student: Any, reference: Any, data: tuple[Tensor, Tensor, list[int], int, int]
    ) -> None:
        """It agrees with the reference where n is not a multiple of k."""
        x, y, degrees, k, _ = data
        assert_equal(student.select_degree(x, y, degrees, k), reference.select_degree(x, y, degrees, k))

    @lesson(
        zh="每一折的分量相同：先在折内取平均，再对各折取平均。",
        hint="First the mean in each fold, then the mean of these; a long fold counts no more than a short one.",
        hint_zh="先在每一折内取平均，再对这些平均取平均；长的折不比短的折更重。",
    )
    @given(data=st.sampled_from(ALIKE))
    def test_folds_count_alike(self, student: Any, reference: Any, data: tuple[int, list[float], list[float]]) -> None:
        """Folds count alike: a mean in each fold, then the mean of these."""
        k, x, y = data
        arguments = (torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64), [0, 1], k)
        assert_equal(student.select_degree(*arguments), reference.select_degree(*arguments))

    @lesson(
        zh="平均的是均方误差本身，不是它的平方根。",
        hint="Square, take the mean; no root before the folds are averaged.",
        hint_zh="取平方，再取平均；对各折取平均之前不要开方。",
    )
    @given(data=st.sampled_from(SQUARED))
    def test_squares_are_averaged(
        self, student: Any, reference: Any, data: tuple[int, list[float], list[float]]
    ) -> None:
        """Mean squared errors are averaged, not their roots."""
        k, x, y = data
        arguments = (torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64), [1, 0], k)
        assert_equal(student.select_degree(*arguments), reference.select_degree(*arguments))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It chooses the same degree for CUDA tensors."""
        x = torch.tensor([-2.0, 1.0, 0.0, 2.0, -1.0, 0.5, -1.5, 1.5])
        noise = torch.tensor([1.0, -1.0, -1.0, 1.0, 1.0, -1.0, -1.0, 1.0]) / 4
        told = on_device("cuda", student.select_degree, x, 2 * x**2 - x + noise, [0, 1, 2], 4)
        assert_equal(told["value"], 2)


@exercise("vc_dimension_linear")
class TestVcDimensionLinear:
    @lesson(
        zh="平面上的感知机（d = 2）能打散 3 个点；一条直线上（d = 1）能打散 2 个点。",
        hint="d weights and one bias.",
        hint_zh="d 个权重和一个偏置。",
    )
    def test_line_and_plane(self, student: Any) -> None:
        """In the plane (d = 2) it is 3; on a line (d = 1) it is 2."""
        assert_scalar(student.vc_dimension_linear(2), 3)
        assert_scalar(student.vc_dimension_linear(1), 2)

    @lesson(
        zh="每多一个输入，VC 维加一。",
        hint="It grows with d as the number of parameters does.",
        hint_zh="它和参数个数一样随 d 增长。",
    )
    @given(d=st.integers(1, 1000))
    def test_matches_reference(self, student: Any, reference: Any, d: int) -> None:
        """Each further input adds one."""
        assert_scalar(student.vc_dimension_linear(d), reference.vc_dimension_linear(d))


GRID = [(float(a), float(b)) for a in range(-3, 4) for b in range(-3, 4)]


def distinct_points(low: int, high: int) -> st.SearchStrategy[list[tuple[float, float]]]:
    """Between `low` and `high` distinct points with whole coordinates from −3 to 3."""
    return st.lists(st.sampled_from(GRID), min_size=low, max_size=high, unique=True)


@st.composite
def three_in_a_row(draw: st.DrawFn) -> list[tuple[float, float]]:
    """Three distinct points of one line, in any order."""
    a, b = draw(st.sampled_from([(1, 0), (0, 1), (1, 1), (1, -1), (2, 1), (1, 2), (-1, 2), (2, -1)]))
    x, y = draw(st.tuples(st.integers(-1, 1), st.integers(-1, 1)))
    places = draw(st.sampled_from([(-1, 0, 1), (0, 1, 2), (-1, 0, 2)]))
    return draw(st.permutations([(float(x + t * a), float(y + t * b)) for t in places]))


@exercise("is_shattered")
class TestIsShattered:
    @lesson(
        zh="一个点、两个点总能被打散。",
        hint="Any labels of two points can be cut by a line, and one point as well.",
        hint_zh="两个点不管怎样标号，都能用一条直线分开；一个点也一样。",
    )
    @given(points=distinct_points(1, 2), dtype=dtypes())
    def test_one_or_two_points(self, student: Any, points: list[tuple[float, float]], dtype: torch.dtype) -> None:
        """One point and two points can always be shattered."""
        assert_bool(student.is_shattered(torch.tensor(points, dtype=dtype)), True)

    @weight(2)
    @lesson(
        zh="一条直线上的三个点不能被打散，不论方向和顺序：标号 +、−、+ 分不开。",
        hint="Vertical lines too: compare cross products, not slopes.",
        hint_zh="竖直的线也算：比较叉积，不要比较斜率。",
    )
    @given(points=three_in_a_row(), dtype=dtypes())
    def test_three_in_a_row(self, student: Any, points: list[tuple[float, float]], dtype: torch.dtype) -> None:
        """Three points in a row cannot, in whatever direction and order: +, −, + cannot be cut."""
        assert_bool(student.is_shattered(torch.tensor(points, dtype=dtype)), False)

    @lesson(
        zh="不在一条直线上的三个点能被打散。",
        hint="Also when two of them share a coordinate, and whichever way round they come.",
        hint_zh="其中两个点有一个坐标相同时也能；与它们的顺序方向无关。",
    )
    @given(points=distinct_points(3, 3))
    def test_triangles(self, student: Any, points: list[tuple[float, float]]) -> None:
        """Three points can be shattered exactly if they are not in a row."""
        (ax, ay), (bx, by), (cx, cy) = points
        expected = (bx - ax) * (cy - ay) != (by - ay) * (cx - ax)
        assert_bool(student.is_shattered(torch.tensor(points)), expected)

    @weight(2)
    @lesson(
        zh="四个或五个点都不能被打散。",
        hint="Think of XOR for four corners, and of a point inside a triangle.",
        hint_zh="想想四个角上的 XOR，以及三角形里面的一个点。",
    )
    @given(points=distinct_points(4, 5))
    def test_four_or_more(self, student: Any, points: list[tuple[float, float]]) -> None:
        """Four or five points cannot be shattered."""
        assert_bool(student.is_shattered(torch.tensor(points)), False)

    @lesson(
        zh="对任何点集都与参考答案相同。",
        hint="Check one to five points, with negative coordinates.",
        hint_zh="检查一到五个点，坐标可以是负数。",
    )
    @given(points=distinct_points(1, 5) | three_in_a_row(), dtype=dtypes(), grad=st.booleans())
    def test_matches_reference(
        self, student: Any, reference: Any, points: list[tuple[float, float]], dtype: torch.dtype, grad: bool
    ) -> None:
        """It agrees with the reference for any points."""
        given_points = torch.tensor(points, dtype=dtype, requires_grad=grad)
        assert_bool(student.is_shattered(given_points), bool(reference.is_shattered(given_points)))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same answer for CUDA tensors."""
        for points, expected in (
            ([(0.0, 0.0), (1.0, 2.0), (2.0, 4.0)], False),
            ([(0.0, 0.0), (1.0, 2.0), (2.0, 1.0)], True),
        ):
            told = on_device("cuda", student.is_shattered, torch.tensor(points))
            assert_bool(told["value"], expected)
