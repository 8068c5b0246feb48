"""What right answers of chapter 3 (linear algebra) do."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_bool,
    assert_close,
    assert_gradient,
    assert_raises,
    assert_same_on_cuda,
    assert_scalar,
    assert_tensor,
    assert_that,
)
from autograder.bans import EIGEN, NORMS, PRODUCTS
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.strategies import matrices, scalars, shapes, tensors, vectors
from autograder.student import on_device

# Nothing here multiplies with @: these properties also run where products are watched.
FLOATS = (torch.float32, torch.float32, torch.float64)


@st.composite
def dtyped(draw: st.DrawFn, /, *sizes: tuple[int, ...], **kwargs: Any) -> tuple[Tensor, ...]:
    """Tensors of the given shapes, all of one dtype."""
    dtype = draw(st.sampled_from(FLOATS))
    return tuple(draw(tensors(size, dtype=dtype, **kwargs)) for size in sizes)


def vector_pairs(**kwargs: Any) -> st.SearchStrategy[tuple[Tensor, ...]]:
    """Two vectors of one length."""
    return st.integers(1, 8).flatmap(lambda n: dtyped((n,), (n,), **kwargs))


def products(**kwargs: Any) -> st.SearchStrategy[tuple[Tensor, ...]]:
    """A matrix and a vector that it can be applied to."""
    square = st.integers(2, 3).map(lambda n: (n, n))  # where Aᵀx exists too
    return (shapes(2, 1, 5) | square).flatmap(lambda s: dtyped(s, (s[1],), **kwargs))


def matrix_pairs(**kwargs: Any) -> st.SearchStrategy[tuple[Tensor, ...]]:
    """Two matrices whose inner sizes agree."""
    square = st.integers(2, 3).map(lambda n: (n, n, n))  # where A·B and B·A both exist
    return (shapes(3, 1, 4) | square).flatmap(lambda s: dtyped(s[:2], s[1:], **kwargs))


def top(*tensors: Tensor) -> float:
    """The largest absolute value, at least 1e-3 (the smallest scale that is drawn)."""
    return max(1e-3, *(float(t.detach().abs().max()) for t in tensors))


def check_scalar(got: Any, expected: Tensor, scale: float = 0.0) -> None:
    """Fail unless `got` is a number, or a 0-d tensor of `expected`'s dtype, near `expected`."""
    if isinstance(got, Tensor):
        assert_tensor(got, shape=(), dtype=expected.dtype)
    assert_scalar(got, expected.detach(), scale=scale)


def assert_scalar_gradient(
    student: Any, reference: Any, name: str, *args: Tensor, wrt: tuple[int, ...] = (0,), scale: float
) -> None:
    """Check the gradient of a scalar function, unless it returns a Python number, which has none."""
    if isinstance(getattr(student, name)(*args), Tensor):
        assert_gradient(student, reference, name, *args, wrt=wrt, scale=scale)


def assert_scalar_on_cuda(student: Any, name: str, *args: Tensor, expected: float) -> None:
    """Fail unless the function of CUDA tensors gives this number, as a CUDA tensor or a Python number."""
    told = on_device("cuda", getattr(student, name), *args)
    assert_that(
        told["devices"] in (["cuda"], []),
        "Given CUDA tensors, the result is on another device.",
        "给它 CUDA 张量，结果却在别的设备上。",
    )
    check_scalar(told["value"], torch.tensor(expected))


def unit(n: int, k: int, dtype: torch.dtype) -> Tensor:
    """The k-th unit vector."""
    e = torch.zeros(n, dtype=dtype)
    e[k] = 1
    return e


@exercise("dot")
@banned(*PRODUCTS, *NORMS)
class TestDot:
    @lesson(
        zh="(1, 2, 3)·(4, 5, 6) = 32；正交的向量给出 0。",
        hint="Multiply element by element, then add up.",
        hint_zh="按元素相乘，再求和。",
    )
    def test_example(self, student: Any) -> None:
        """(1, 2, 3)·(4, 5, 6) is 32, and (1, 2)·(2, −1) is 0."""
        a, b = torch.tensor([1.0, 2, 3]), torch.tensor([4.0, 5, 6])
        check_scalar(student.dot(a, b), torch.tensor(32.0))
        check_scalar(student.dot(torch.tensor([1.0, 2]), torch.tensor([2.0, -1])), torch.tensor(0.0), scale=1.0)

    @lesson(
        zh="与单位向量的点积取出一个分量；a 乘 c，结果也乘 c。",
        hint="Signs stay: no absolute values, no squares, no division by lengths.",
        hint_zh="保留正负号：不要取绝对值、不要平方，也不要除以长度。",
    )
    @given(pair=vector_pairs(plain=True), c=scalars(), data=st.integers(0, 7))
    def test_is_linear(self, student: Any, pair: tuple[Tensor, ...], c: float, data: int) -> None:
        """With a unit vector it picks an element, and c·a gives c times the result."""
        a, b = pair
        k = data % len(a)
        check_scalar(student.dot(a, unit(len(a), k, a.dtype)), a[k], scale=1.0)
        once = torch.as_tensor(student.dot(a, b), dtype=a.dtype)
        check_scalar(student.dot(c * a, b), c * once, scale=64 * len(a))

    @weight(2)
    @lesson(
        zh="结果是 Σ a_i b_i。",
        hint="Check vectors of length 1, negative elements and float64.",
        hint_zh="检查长度为 1 的向量、负的元素和 float64。",
    )
    @given(pair=vector_pairs())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, ...]) -> None:
        """The result is Σ a_i b_i."""
        a, b = pair
        scale = float((a * b).detach().abs().sum())
        check_scalar(student.dot(a, b), reference.dot(a, b), scale=scale)

    @lesson(
        zh="长度不同时引发 ValueError，其中一个长度为 1 时也一样。",
        hint="Broadcasting would multiply (n,) by (1,): compare the lengths first.",
        hint_zh="广播会让 (n,) 与 (1,) 相乘：先比较长度。",
    )
    @given(n=st.integers(1, 4), more=st.integers(1, 3), swap=st.booleans())
    def test_refuses_other_lengths(self, student: Any, n: int, more: int, swap: bool) -> None:
        """Vectors of different lengths raise ValueError, also if one has length 1."""
        pair = torch.ones(n), torch.ones(n + more)
        assert_raises(student.dot, *(pair[::-1] if swap else pair))

    @lesson(
        zh="自动求导正确：对 a 的梯度是 b，对 b 的梯度是 a。",
        hint="Stay in tensors, or return a Python number.",
        hint_zh="一直用张量计算，或者返回 Python 的数。",
    )
    @given(pair=vector_pairs())
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, ...]) -> None:
        """If it returns a tensor, autograd is right: b for a, and a for b."""
        assert_scalar_gradient(student, reference, "dot", *pair, wrt=(0, 1), scale=top(*pair))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same number on CUDA tensors."""
        a, b = torch.tensor([1.0, 2, 3]), torch.tensor([4.0, 5, 6])
        assert_scalar_on_cuda(student, "dot", a, b, expected=32.0)


A32 = torch.tensor([[1.0, 2], [3, 4], [5, 6]])


@exercise("matvec")
@banned(*PRODUCTS, *NORMS)
class TestMatvec:
    @lesson(
        zh="3×2 的矩阵乘 (10, 1)：12、34、56。",
        hint="Entry i is the dot product of row i with x.",
        hint_zh="第 i 个元素是第 i 行与 x 的点积。",
    )
    def test_example(self, student: Any) -> None:
        """A 3×2 matrix times (10, 1) is 12, 34, 56."""
        assert_close(student.matvec(A32, torch.tensor([10.0, 1.0])), torch.tensor([12.0, 34.0, 56.0]))

    @lesson(
        zh="A 乘第 j 个单位向量得到 A 的第 j 列，形状是 (m,)。",
        hint="The matrix need not be square; a matrix with one row or one column works too.",
        hint_zh="矩阵不一定是方阵；只有一行或一列也可以。",
    )
    @given(A=matrices(plain=True), data=st.integers(0, 4))
    def test_picks_columns(self, student: Any, A: Tensor, data: int) -> None:
        """A times the j-th unit vector is column j, of shape (m,)."""
        j = data % A.shape[1]
        assert_close(student.matvec(A, unit(A.shape[1], j, A.dtype)), A[:, j])

    @weight(2)
    @lesson(
        zh="(Ax)_i = Σ_j A_ij x_j。",
        hint="Sum over the columns' index, not over the rows'.",
        hint_zh="对列的下标求和，而不是对行的下标。",
    )
    @given(pair=products())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, ...]) -> None:
        """The entries are Σ_j A_ij x_j."""
        A, x = pair
        scale = (A * x).detach().abs().sum(1).double()
        assert_close(student.matvec(A, x), reference.matvec(A, x), scale=scale)

    @lesson(
        zh="自动求导对矩阵和向量都正确。",
        hint="Stay in tensors: no .item(), .numpy() or torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()、.numpy()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(pair=products())
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, ...]) -> None:
        """Autograd through it is right, for the matrix and for the vector."""
        assert_gradient(student, reference, "matvec", *pair, wrt=(0, 1), scale=5 * top(*pair))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "matvec", A32, torch.tensor([10.0, 1.0]))


@exercise("matmul")
@banned(*PRODUCTS, *NORMS)
class TestMatmul:
    @lesson(
        zh="2×2 乘 2×3：2、1、3 和 4、3、7。",
        hint="Entry (i, j) is the dot product of row i of A with column j of B.",
        hint_zh="元素 (i, j) 是 A 的第 i 行与 B 的第 j 列的点积。",
    )
    def test_example(self, student: Any) -> None:
        """A 2×2 times a 2×3 matrix is 2, 1, 3 and 4, 3, 7."""
        A, B = torch.tensor([[1.0, 2], [3, 4]]), torch.tensor([[0.0, 1, 1], [1, 0, 1]])
        assert_close(student.matmul(A, B), torch.tensor([[2.0, 1, 3], [4, 3, 7]]))
        assert_close(student.matmul(A, B[:, :2]), torch.tensor([[2.0, 1], [4, 3]]))

    @lesson(
        zh="乘单位矩阵不变，左乘右乘都一样；(AB)ᵀ = BᵀAᵀ。",
        hint="It is not the product element by element, and the result is (m, n).",
        hint_zh="它不是按元素的乘积；结果的形状是 (m, n)。",
    )
    @given(pair=matrix_pairs(plain=True))
    def test_laws(self, student: Any, pair: tuple[Tensor, ...]) -> None:
        """The identity changes nothing on either side, and (AB)ᵀ = BᵀAᵀ."""
        A, B = pair
        (m, k), n = A.shape, B.shape[1]
        assert_close(student.matmul(A, torch.eye(k, dtype=A.dtype)), A)
        assert_close(student.matmul(torch.eye(m, dtype=A.dtype), A), A)
        AB = assert_tensor(student.matmul(A, B), shape=(m, n), dtype=A.dtype)
        assert_close(student.matmul(B.T, A.T), AB.T, scale=64.0)

    @weight(2)
    @lesson(
        zh="(AB)_ij = Σ_k A_ik B_kj。",
        hint="Check sizes that all differ, and sizes of 1.",
        hint_zh="检查三个大小都不同的情形，以及大小为 1 的情形。",
    )
    @given(pair=matrix_pairs())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, ...]) -> None:
        """The entries are Σ_k A_ik B_kj."""
        A, B = pair
        scale = (A[:, :, None] * B[None]).detach().abs().sum(1).double()
        assert_close(student.matmul(A, B), reference.matmul(A, B), scale=scale)

    @lesson(
        zh="里面的大小不同时引发 ValueError，其中一个为 1 时也一样。",
        hint="Compare A's columns with B's rows; broadcasting would stretch a size of 1.",
        hint_zh="比较 A 的列数和 B 的行数；广播会拉伸大小为 1 的轴。",
    )
    @given(
        sizes=st.sampled_from([(2, 3, 2, 3), (2, 2, 1, 3), (3, 1, 2, 3), (2, 3, 2, 2), (1, 1, 2, 1)])
        | shapes(4, 1, 4).filter(lambda s: s[1] != s[2])
    )
    def test_refuses_other_sizes(self, student: Any, sizes: tuple[int, ...]) -> None:
        """Inner sizes that differ raise ValueError, also if one of them is 1."""
        m, k, other, n = sizes
        assert_raises(student.matmul, torch.ones(m, k), torch.ones(other, n))

    @lesson(
        zh="自动求导对两个矩阵都正确。",
        hint="Stay in tensors: no .item(), .numpy() or torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()、.numpy()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(pair=matrix_pairs())
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, ...]) -> None:
        """Autograd through it is right, for both matrices."""
        assert_gradient(student, reference, "matmul", *pair, wrt=(0, 1), scale=4 * top(*pair))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "matmul", A32, A32.T.contiguous())


@exercise("l1_norm")
@banned(*PRODUCTS, *NORMS)
class TestNorms:
    @lesson(
        zh="(3, −4)：‖·‖₁ = 7，‖·‖₂ = 5。",
        hint="Absolute values for the first, squares and one root for the second.",
        hint_zh="第一个用绝对值；第二个先平方求和，再开一次根号。",
    )
    def test_example(self, student: Any) -> None:
        """Of (3, −4), the first norm is 7 and the second 5."""
        x = torch.tensor([3.0, -4.0])
        check_scalar(student.l1_norm(x), torch.tensor(7.0))
        check_scalar(student.l2_norm(x), torch.tensor(5.0))

    @lesson(
        zh="‖c·x‖ = |c|·‖x‖；零向量的范数是 0。",
        hint="What if every element is 0? A division by the largest one then gives NaN.",
        hint_zh="如果所有元素都是 0 呢？除以最大的元素会得到 NaN。",
    )
    @given(x=vectors(plain=True), c=st.sampled_from([0.0, 1.0, -1.0, 2.0, -0.5, 2.0**-24]))
    def test_scales(self, student: Any, x: Tensor, c: float) -> None:
        """Both norms of c·x are |c| times those of x, and those of the zero vector are 0."""
        for norm in (student.l1_norm, student.l2_norm):
            once = torch.as_tensor(norm(x), dtype=x.dtype)
            check_scalar(norm(c * x), abs(c) * once)
            check_scalar(norm(torch.zeros_like(x)), torch.zeros((), dtype=x.dtype))

    @lesson(
        zh="l2_norm 对 1e30 附近的 float32 元素不溢出：(3e30, −4e30) 得 5e30。",
        hint="Divide by the largest absolute value before squaring, or square in float64.",
        hint_zh="平方之前先除以最大的绝对值，或者用 float64 平方。",
    )
    @given(n=st.integers(1, 5), factor=st.sampled_from([1.0, -1.0, 2.0, 0.5]))
    def test_no_overflow(self, student: Any, n: int, factor: float) -> None:
        """l2_norm does not overflow for float32 entries near 1e30."""
        x = factor * torch.tensor([3e30, -4e30])
        check_scalar(student.l2_norm(x), torch.tensor(abs(factor) * 5e30))
        check_scalar(student.l2_norm(torch.full((n,), factor * 1e30)), torch.tensor(abs(factor) * 1e30 * n**0.5))
        # The largest entry may stand anywhere.
        check_scalar(student.l2_norm(torch.cat([torch.ones(n), x])), torch.tensor(abs(factor) * 5e30))

    @weight(2)
    @lesson(
        zh="l1_norm 与参考答案相同：Σ|x_i|。",
        hint="Add absolute values; the absolute value of the sum is something else.",
        hint_zh="把绝对值相加；和的绝对值是另一回事。",
    )
    @given(x=vectors(high=9))
    def test_l1_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """l1_norm is Σ|x_i|."""
        check_scalar(student.l1_norm(x), reference.l1_norm(x))

    @weight(2)
    @lesson(
        zh="l2_norm 与参考答案相同：√Σx_i²。",
        hint="A root of the sum, no mean, in x's dtype.",
        hint_zh="对和开根号，不取平均，类型与 x 相同。",
    )
    @given(x=vectors(high=9))
    def test_l2_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """l2_norm is √Σx_i²."""
        check_scalar(student.l2_norm(x), reference.l2_norm(x))

    @lesson(
        zh="自动求导正确：‖x‖₁ 的梯度是正负号，‖x‖₂ 的是 x/‖x‖。",
        hint="Stay in tensors, or return a Python number.",
        hint_zh="一直用张量计算，或者返回 Python 的数。",
    )
    @given(x=st.integers(1, 6).flatmap(lambda n: tensors((n,), low=1)), signs=st.integers(0, 63))
    def test_gradient(self, student: Any, reference: Any, x: Tensor, signs: int) -> None:
        """If they return tensors, autograd is right: signs for the first, x/‖x‖ for the second."""
        # No element is 0, where the first norm has a corner.
        x = x.detach() * torch.tensor([-1.0 if signs >> k & 1 else 1.0 for k in range(len(x))], dtype=x.dtype)
        for name in ("l1_norm", "l2_norm"):
            assert_scalar_gradient(student, reference, name, x, scale=4.0)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """They give the same numbers on CUDA tensors."""
        assert_scalar_on_cuda(student, "l1_norm", torch.tensor([3.0, -4.0]), expected=7.0)
        assert_scalar_on_cuda(student, "l2_norm", torch.tensor([3.0, -4.0]), expected=5.0)


@exercise("frobenius_norm")
@banned(*PRODUCTS, *NORMS)
class TestFrobeniusNorm:
    @lesson(
        zh="[[1, 2], [2, 4]] 得 5。",
        hint="Square every entry, add all up, take one root.",
        hint_zh="每个元素平方，全部相加，再开一次根号。",
    )
    def test_example(self, student: Any) -> None:
        """Of [[1, 2], [2, 4]] it is 5."""
        check_scalar(student.frobenius_norm(torch.tensor([[1.0, 2], [2, 4]])), torch.tensor(5.0))

    @lesson(
        zh="转置后不变；零矩阵得 0；乘 c 就变成 |c| 倍。",
        hint="The matrix counts as one long vector.",
        hint_zh="把矩阵当作一个长向量。",
    )
    @given(A=matrices(plain=True), c=st.sampled_from([1.0, -1.0, 2.0, -0.5]))
    def test_laws(self, student: Any, A: Tensor, c: float) -> None:
        """Transposing changes nothing, the zero matrix gives 0, and c·A gives |c| times as much."""
        once = torch.as_tensor(student.frobenius_norm(A), dtype=A.dtype)
        check_scalar(student.frobenius_norm(A.T), once)
        check_scalar(student.frobenius_norm(c * A), abs(c) * once)
        check_scalar(student.frobenius_norm(torch.zeros_like(A)), torch.zeros((), dtype=A.dtype))

    @weight(2)
    @lesson(
        zh="结果是 √ΣA_ij²。",
        hint="Check matrices that are not square, and negative entries.",
        hint_zh="检查不是方阵的矩阵和负的元素。",
    )
    @given(A=matrices())
    def test_matches_reference(self, student: Any, reference: Any, A: Tensor) -> None:
        """It is √Σ A_ij²."""
        check_scalar(student.frobenius_norm(A), reference.frobenius_norm(A))

    @lesson(
        zh="自动求导正确：梯度是 A/‖A‖。",
        hint="Stay in tensors, or return a Python number.",
        hint_zh="一直用张量计算，或者返回 Python 的数。",
    )
    @given(A=matrices(high=3).filter(lambda A: bool(A.detach().abs().max() > 0)))
    def test_gradient(self, student: Any, reference: Any, A: Tensor) -> None:
        """If it returns a tensor, autograd is right: A/‖A‖."""
        assert_scalar_gradient(student, reference, "frobenius_norm", A, scale=4.0)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same number on CUDA tensors."""
        A = torch.tensor([[1.0, 2], [2, 4]])
        assert_scalar_on_cuda(student, "frobenius_norm", A, expected=5.0)


@st.composite
def worn(draw: st.DrawFn, x: Tensor) -> Tensor:
    """The same numbers, perhaps in another memory layout or requiring grad."""
    if x.ndim == 2 and draw(st.sampled_from([False, False, True])):
        x = x.T.contiguous().T
    return x.detach().requires_grad_() if draw(st.sampled_from([False, False, False, True])) else x


@exercise("are_orthogonal")
class TestAreOrthogonal:
    @lesson(
        zh="(1, 2) 与 (2, −1) 正交，与 (2, 1) 和 (−2, −1) 不正交。",
        hint="Look at the absolute value of the dot product.",
        hint_zh="看点积的绝对值。",
    )
    def test_example(self, student: Any) -> None:
        """(1, 2) is orthogonal to (2, −1), and neither to (2, 1) nor to (−2, −1)."""
        a = torch.tensor([1.0, 2.0])
        for b, right in (([2.0, -1.0], True), ([2.0, 1.0], False), ([-2.0, -1.0], False), ([0.0, 0.0], True)):
            assert_bool(student.are_orthogonal(a, torch.tensor(b)), right)

    @lesson(
        zh="误差是绝对的：与向量的长度无关；点积恰好等于 atol 时为真。",
        hint="Compare |a·b| with atol by <=, without dividing by the lengths.",
        hint_zh="用 <= 比较 |a·b| 和 atol，不要除以长度。",
    )
    @given(size=st.sampled_from([1.0, 2.0**12, 2.0**-12]), product=st.sampled_from([0.5, -0.5, 1.0, -1.0]))
    def test_bound_is_absolute(self, student: Any, size: float, product: float) -> None:
        """|a·b| = atol counts as orthogonal, and the lengths of the vectors play no part."""
        a, b = torch.tensor([size, 0.0]), torch.tensor([product / size, 2.0**12])
        assert_bool(student.are_orthogonal(a, b), False)
        assert_bool(student.are_orthogonal(a, b, atol=abs(product)), True)
        assert_bool(student.are_orthogonal(a, b, 0.75 * abs(product)), False)
        assert_bool(student.are_orthogonal(a, b, atol=1.5 * abs(product)), True)
        tiny = torch.tensor([2.0**-11, 0.0])  # parallel to itself, but the product is 2.4e-7
        assert_bool(student.are_orthogonal(tiny, tiny), True)
        small = torch.tensor([2.0**-9, 0.0])  # the product is 3.8e-6
        assert_bool(student.are_orthogonal(small, small), False)

    @weight(2)
    @lesson(
        zh="当且仅当 |a·b| ≤ atol 时为真。",
        hint="Return one True or False, not a tensor of several.",
        hint_zh="返回一个 True 或 False，而不是多个值的张量。",
    )
    @given(
        pair=st.integers(1, 5).flatmap(lambda n: dtyped((n,), (n,), low=-2, high=2)),
        atol=st.sampled_from([0.0, 0.5, 1.0, 2.0]),
    )
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, ...], atol: float) -> None:
        """It is True exactly if |a·b| ≤ atol."""
        # Whole numbers, so that no order of summation rounds.
        a, b = (x.detach().round() for x in pair)
        assert_bool(student.are_orthogonal(a, b, atol=atol), reference.are_orthogonal(a, b, atol=atol))
        assert_bool(student.are_orthogonal(a, b), reference.are_orthogonal(a, b))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same answer on CUDA tensors."""
        a, b = torch.tensor([1.0, 2.0]), torch.tensor([2.0, -1.0])
        assert_bool(on_device("cuda", student.are_orthogonal, a, b)["value"], True)


@st.composite
def nearly(draw: st.DrawFn) -> Tensor:
    """Matrices of whole numbers that are (anti)symmetric but perhaps for one entry."""
    n = draw(st.integers(1, 4))
    T = draw(tensors((n, n), low=-2, high=2, plain=True))
    A = T + draw(st.sampled_from([1.0, -1.0])) * T.T
    A = A * draw(st.sampled_from([1.0, 1.0, 2.0**16]))
    i, j = draw(st.integers(0, n - 1)), draw(st.integers(0, n - 1))
    change = torch.zeros_like(A)
    change[i, j] = draw(st.sampled_from([0.0, 0.25, -0.5, 1.0]))
    return draw(worn(A + change))


@exercise("is_symmetric")
class TestIsSymmetric:
    @lesson(
        zh="[[1, 2], [2, 3]] 对称，[[0, 2], [−2, 0]] 反对称，[[1, 2], [−2, 0]] 两者都不是。",
        hint="An antisymmetric matrix has a zero diagonal: A_ii = −A_ii.",
        hint_zh="反对称矩阵的对角线为零：A_ii = −A_ii。",
    )
    def test_example(self, student: Any) -> None:
        """[[1, 2], [2, 3]] is symmetric, [[0, 2], [−2, 0]] antisymmetric, [[1, 2], [−2, 0]] neither."""
        for rows, symmetric, antisymmetric in (
            ([[1.0, 2], [2, 3]], True, False),
            ([[0.0, 2], [-2, 0]], False, True),
            ([[1.0, 2], [-2, 0]], False, False),
            ([[0.0, 0], [0, 0]], True, True),
            ([[1.0, 0], [0, 1]], True, False),
            ([[0.0, 0, 1], [0, 0, 0], [0, 0, 0]], False, False),
        ):
            assert_bool(student.is_symmetric(torch.tensor(rows)), symmetric)
            assert_bool(student.is_antisymmetric(torch.tensor(rows)), antisymmetric)

    @lesson(
        zh="不是方阵时回答 False，不报错；广播能对上的 1×n 也一样。",
        hint="Compare the two sizes first: broadcasting lets 1×n and n×1 be subtracted.",
        hint_zh="先比较两个大小：广播会让 1×n 与 n×1 相减。",
    )
    @given(size=shapes(2, 1, 4).filter(lambda s: s[0] != s[1]), value=st.sampled_from([0.0, 1.0]))
    def test_not_square(self, student: Any, size: tuple[int, int], value: float) -> None:
        """A matrix that is not square gives False, without an error."""
        A = torch.full(size, value)
        assert_bool(student.is_symmetric(A), False)
        assert_bool(student.is_antisymmetric(A), False)

    @lesson(
        zh="误差是绝对的：大的元素也不放宽；恰好等于 atol 时为真。",
        hint="torch.allclose has a relative tolerance too; here only atol counts.",
        hint_zh="torch.allclose 还有相对误差；这里只看 atol。",
    )
    @given(size=st.sampled_from([0.0, 1.0, 2.0**18]), off=st.sampled_from([0.25, 0.5, -0.5]))
    def test_bound_is_absolute(self, student: Any, size: float, off: float) -> None:
        """Large entries get no larger tolerance, and a difference of exactly atol is accepted."""
        for sign, name in ((1.0, "is_symmetric"), (-1.0, "is_antisymmetric")):
            judge = getattr(student, name)
            A = torch.tensor([[0.0, size], [sign * size + off, 0.0]])
            assert_bool(judge(A), False)
            assert_bool(judge(A, atol=abs(off)), True)
            assert_bool(judge(A, 0.5 * abs(off)), False)
        D = torch.tensor([[0.0, 0.0], [0.0, off]])
        assert_bool(student.is_antisymmetric(D, atol=2 * abs(off)), True)
        assert_bool(student.is_antisymmetric(D, atol=1.5 * abs(off)), False)
        for tiny, right in ((2.0**-21, True), (2.0**-18, False)):  # 4.8e-7 and 3.8e-6
            E = torch.tensor([[0.0, tiny], [0.0, 0.0]], dtype=torch.float64)
            assert_bool(student.is_symmetric(E), right)
            assert_bool(student.is_antisymmetric(E), right)

    @weight(2)
    @lesson(
        zh="is_symmetric 当且仅当每个元素都满足 |A − Aᵀ| ≤ atol 时为真。",
        hint="Every entry counts, not their sum or mean.",
        hint_zh="每个元素都要看，而不是看它们的和或平均。",
    )
    @given(A=nearly(), atol=st.sampled_from([0.0, 0.25, 0.5]))
    def test_symmetric_matches_reference(self, student: Any, reference: Any, A: Tensor, atol: float) -> None:
        """is_symmetric is True exactly if every entry of |A − Aᵀ| is at most atol."""
        assert_bool(student.is_symmetric(A), reference.is_symmetric(A))
        assert_bool(student.is_symmetric(A, atol=atol), reference.is_symmetric(A, atol=atol))
        worst = float((A - A.T).detach().abs().max())
        assert_bool(student.is_symmetric(A, atol=0.75 * worst), worst == 0)

    @weight(2)
    @lesson(
        zh="is_antisymmetric 当且仅当每个元素都满足 |A + Aᵀ| ≤ atol 时为真。",
        hint="The diagonal counts too.",
        hint_zh="对角线也要看。",
    )
    @given(A=nearly(), atol=st.sampled_from([0.0, 0.25, 0.5]))
    def test_antisymmetric_matches_reference(self, student: Any, reference: Any, A: Tensor, atol: float) -> None:
        """is_antisymmetric is True exactly if every entry of |A + Aᵀ| is at most atol."""
        assert_bool(student.is_antisymmetric(A), reference.is_antisymmetric(A))
        assert_bool(student.is_antisymmetric(A, atol=atol), reference.is_antisymmetric(A, atol=atol))
        worst = float((A + A.T).detach().abs().max())
        assert_bool(student.is_antisymmetric(A, atol=0.75 * worst), worst == 0)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """They give the same answers on CUDA tensors."""
        A = torch.tensor([[1.0, 2], [2, 3]])
        assert_bool(on_device("cuda", student.is_symmetric, A)["value"], True)
        assert_bool(on_device("cuda", student.is_antisymmetric, A)["value"], False)


def turned(n: int, seed: int) -> Tensor:
    """A product of three reflections: orthogonal, (n, n), float64."""
    maker = torch.Generator().manual_seed(seed)
    Q = torch.eye(n, dtype=torch.float64)
    for _ in range(3):
        u = torch.randint(1, 5, (n,), generator=maker).double()
        u = u * (2 * torch.randint(0, 2, (n,), generator=maker).double() - 1)
        # Q (1 − 2 u uᵀ / uᵀu), spelt without @.
        Qu = (Q * u).sum(1)
        Q = Q - 2 / (u * u).sum() * Qu[:, None] * u
    return Q


@st.composite
def maybe_orthogonal(draw: st.DrawFn) -> tuple[Tensor, bool]:
    """A square matrix far from the bound, and whether it is orthogonal."""
    n = draw(st.integers(1, 4))
    dtype = draw(st.sampled_from(FLOATS))
    kind = draw(st.sampled_from(["signs", "turned", "turned", "stretched", "row", "skewed", "sheared"]))
    order = draw(st.permutations(range(n)))
    U = torch.eye(n, dtype=torch.float64)[list(order)]
    U = U * torch.tensor([draw(st.sampled_from([1.0, -1.0])) for _ in range(n)], dtype=torch.float64)
    if kind != "signs":
        U = turned(n, draw(st.integers(0, 99)))
    if kind == "stretched":
        U = U * draw(st.sampled_from([2.0, 0.5, 1.001, 0.0]))
    if kind == "row":
        U = U * torch.tensor([1.0] * (n - 1) + [draw(st.sampled_from([3.0, 0.99]))], dtype=torch.float64)[:, None]
    if kind == "skewed" and n > 1:
        # Every row keeps length 1, but the first two are no longer orthogonal.
        U = torch.cat([U[:1], (0.6 * U[:1] + 0.8 * U[1:2]), U[2:]])
    if kind == "sheared" and n > 1:
        U = torch.cat([U[:1] + U[1:2], U[1:]])  # the determinant stays
    right = kind in ("signs", "turned") or (kind in ("skewed", "sheared") and n == 1)
    return draw(worn(U.to(dtype))), right


@exercise("is_orthogonal")
class TestIsOrthogonal:
    @lesson(
        zh="[[0.6, −0.8], [0.8, 0.6]] 是正交矩阵，[[1, −1], [1, 1]] 不是：它的行长不是 1。",
        hint="The rows must be orthogonal and have length 1: U Uᵀ is the identity.",
        hint_zh="各行既要互相正交，长度又要是 1：U Uᵀ 是单位矩阵。",
    )
    def test_example(self, student: Any) -> None:
        """[[0.6, −0.8], [0.8, 0.6]] is orthogonal; [[1, −1], [1, 1]] and [[1, 0], [0.6, 0.8]] are not."""
        for rows, right in (
            ([[0.6, -0.8], [0.8, 0.6]], True),
            ([[1.0, -1], [1, 1]], False),
            ([[1.0, 0], [0.6, 0.8]], False),
            ([[1.0, 1], [0, 1]], False),
            ([[0.0, 1], [1, 0]], True),
            ([[-1.0]], True),
        ):
            assert_bool(student.is_orthogonal(torch.tensor(rows)), right)

    @lesson(
        zh="不是方阵时回答 False，即使各行互相正交且长度为 1。",
        hint="Compare the two sizes first.",
        hint_zh="先比较两个大小。",
    )
    @given(size=shapes(2, 1, 4).filter(lambda s: s[0] != s[1]))
    def test_not_square(self, student: Any, size: tuple[int, int]) -> None:
        """A matrix that is not square gives False, even with orthogonal rows of length 1."""
        assert_bool(student.is_orthogonal(torch.eye(*size)), False)

    @lesson(
        zh="atol 是 U Uᵀ 每个元素的绝对误差。",
        hint="Use atol for every entry, on and off the diagonal, with no relative part.",
        hint_zh="对角线内外的每个元素都用 atol，没有相对误差。",
    )
    @given(scale=st.sampled_from([1.5, 0.5]))
    def test_obeys_atol(self, student: Any, scale: float) -> None:
        """atol bounds the difference of every entry of U Uᵀ from the identity's."""
        D = torch.tensor([[scale, 0.0], [0.0, 1.0]])
        off = abs(scale * scale - 1)
        assert_bool(student.is_orthogonal(D, atol=1.125 * off), True)
        assert_bool(student.is_orthogonal(D, 0.875 * off), False)
        S = torch.tensor([[1.0, 0.5], [0.0, 1.0]])  # U Uᵀ is [[1.25, 0.5], [0.5, 1]]
        assert_bool(student.is_orthogonal(S, atol=0.625), True)
        assert_bool(student.is_orthogonal(S, atol=0.375), False)
        for stretch, atol, right in ((2e-6, 1e-5, True), (2e-5, 1e-5, False), (2.5e-6, 1e-6, False)):
            U = (1 + stretch) * torch.eye(2, dtype=torch.float64)
            assert_bool(student.is_orthogonal(U, atol=atol), right)
        assert_bool(student.is_orthogonal((1 + 2e-6) * torch.eye(3, dtype=torch.float64)), True)
        assert_bool(student.is_orthogonal((1 + 2e-5) * torch.eye(3, dtype=torch.float64)), False)

    @weight(2)
    @lesson(
        zh="旋转、反射和置换是正交的；伸缩或歪斜后就不是。",
        hint="A determinant of ±1 is not enough, and rows of length 1 are not enough.",
        hint_zh="行列式为 ±1 不够，各行长度为 1 也不够。",
    )
    @given(case=maybe_orthogonal())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, bool]) -> None:
        """Rotations, reflections and permutations are orthogonal; stretched or skewed ones are not."""
        U, right = case
        assert reference.is_orthogonal(U) is right
        assert_bool(student.is_orthogonal(U), right)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same answer on CUDA tensors."""
        U = torch.tensor([[0.6, -0.8], [0.8, 0.6]])
        assert_bool(on_device("cuda", student.is_orthogonal, U)["value"], True)


def determinant(rows: list[list[int]]) -> Fraction:
    """The exact determinant of whole numbers, by elimination."""
    M = [[Fraction(v) for v in row] for row in rows]
    value = Fraction(1)
    for k in range(len(M)):
        pivot = next((i for i in range(k, len(M)) if M[i][k]), None)
        if pivot is None:
            return Fraction(0)
        if pivot != k:
            M[k], M[pivot], value = M[pivot], M[k], -value
        value *= M[k][k]
        for i in range(k + 1, len(M)):
            factor = M[i][k] / M[k][k]
            M[i] = [a - factor * b for a, b in zip(M[i], M[k], strict=True)]
    return value


@st.composite
def symmetric(draw: st.DrawFn) -> tuple[Tensor, bool]:
    """A symmetric matrix that is not singular, and whether it is positive definite (exactly computed)."""
    n = draw(st.sampled_from([1, 2, 2, 3, 3]))
    size = n * n
    B = torch.tensor(draw(st.lists(st.integers(-2, 2), min_size=size, max_size=size))).reshape(n, n)
    square = draw(st.booleans())
    # BᵀB + 1 is positive definite, B + Bᵀ may be anything.
    A = ((B[:, :, None] * B[:, None, :]).sum(0) if square else B + B.T) + draw(st.integers(0, 4)) * torch.eye(n)
    rows = [[int(v) for v in row] for row in A.tolist()]
    if determinant(rows) == 0:
        A = A + 9 * n * torch.eye(n)
        rows = [[int(v) for v in row] for row in A.tolist()]
    right = all(determinant([row[:k] for row in rows[:k]]) > 0 for k in range(1, n + 1))
    A = A.to(draw(st.sampled_from(FLOATS))) * draw(st.sampled_from([1.0, 1.0, 2.0**-8, 2.0**10]))
    return draw(worn(A)), right


@exercise("is_positive_definite")
class TestIsPositiveDefinite:
    @lesson(
        zh="[[2, 1], [1, 2]] 正定；[[1, 2], [2, 1]] 不是：x = (1, −1) 给出 −2。",
        hint="A positive diagonal is not enough, and neither is a positive determinant.",
        hint_zh="只看对角线为正不够，只看行列式为正也不够。",
    )
    def test_example(self, student: Any) -> None:
        """[[2, 1], [1, 2]] is positive definite; [[1, 2], [2, 1]] and [[−1, 0], [0, −1]] are not."""
        for rows, right in (
            ([[2.0, 1], [1, 2]], True),
            ([[1.0, 2], [2, 1]], False),
            ([[-1.0, 0], [0, -1]], False),
            ([[2.0, -1], [-1, 2]], True),
            ([[3.0]], True),
            ([[-3.0]], False),
            ([[-1.0, 0, 0], [0, -1, 0], [0, 0, 1]], False),
            ([[1.0, 0, 0], [0, 1, 0], [0, 0, -1]], False),
            ([[1.0, 2, 2], [2, 1, 2], [2, 2, 1]], False),  # eigenvalues 5, −1, −1
        ):
            assert_bool(student.is_positive_definite(torch.tensor(rows)), right)

    @lesson(
        zh="不对称或不是方阵的矩阵回答 False，不报错，即使 xᵀAx > 0。",
        hint="Check the shape and the symmetry first.",
        hint_zh="先检查形状和对称性。",
    )
    @given(
        A=st.sampled_from(
            [
                [[1.0, 1], [-1, 1]],
                [[2.0, 1], [0, 2]],
                [[3.0, 0, 1], [0, 3, 0], [0, 0, 3]],
                [[1.0, 0, 0], [0, 1, 0]],
                [[1.0, 0], [0, 1], [0, 0]],
                [[1.0, 1]],
                [[1.0], [1]],
            ]
        )
    )
    def test_not_symmetric(self, student: Any, A: list[list[float]]) -> None:
        """A matrix that is not symmetric or not square gives False, even where xᵀAx > 0."""
        assert_bool(student.is_positive_definite(torch.tensor(A)), False)

    @lesson(
        zh="奇异矩阵只是半正定：某个 x ≠ 0 使 xᵀAx = 0，所以回答 False。",
        hint="Greater than 0, not greater or equal.",
        hint_zh="是大于 0，而不是大于等于 0。",
    )
    @given(
        A=st.sampled_from(
            [
                [[1.0, 1], [1, 1]],
                [[1.0, 0], [0, 0]],
                [[0.0, 0], [0, 1]],
                [[4.0, 2], [2, 1]],
                [[1.0, -1], [-1, 1]],
                [[0.0]],
                [[0.0, 0], [0, 0]],
                [[1.0, 0, 0], [0, 1, 0], [0, 0, 0]],
                [[1.0, 0, 1], [0, 1, 0], [1, 0, 1]],
                [[1.0, 0, 0], [0, 1, 1], [0, 1, 1]],
            ]
        ),
        dtype=st.sampled_from(FLOATS),
    )
    def test_singular(self, student: Any, A: list[list[float]], dtype: torch.dtype) -> None:
        """A singular matrix is only semidefinite: some x ≠ 0 gives xᵀAx = 0, so the answer is False."""
        assert_bool(student.is_positive_definite(torch.tensor(A, dtype=dtype)), False)

    @weight(2)
    @lesson(
        zh="对对称矩阵，当且仅当所有特征值为正时为真，不管矩阵的元素是大是小。",
        hint="All eigenvalues, all leading minors, or a Cholesky factorisation: one of them, whole.",
        hint_zh="所有特征值、所有顺序主子式或 Cholesky 分解：选一种，做完整。",
    )
    @given(case=symmetric())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, bool]) -> None:
        """For a symmetric matrix it is True exactly if all eigenvalues are positive, small or large."""
        A, right = case
        assert reference.is_positive_definite(A) is right
        assert_bool(student.is_positive_definite(A), right)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same answer on CUDA tensors."""
        for rows, right in (([[2.0, 1], [1, 2]], True), ([[1.0, 2], [2, 1]], False)):
            assert_bool(on_device("cuda", student.is_positive_definite, torch.tensor(rows))["value"], right)


@st.composite
def permutations(draw: st.DrawFn) -> Any:
    """A permutation, as a list or a LongTensor."""
    pi = list(draw(st.permutations(range(draw(st.integers(1, 6))))))
    return torch.tensor(pi) if draw(st.booleans()) else pi


NO_PERMUTATIONS = [[0, 0], [1, 1], [0, 2], [1, 2], [0, -1], [-1, 0], [0, 1, 1], [0, 1, 3], [1, 2, 3], [0, 2, 2, 1]]
NO_PERMUTATIONS += [[1], [-1], [2, -1], [1, 1, 1], [0, 3, 0], [0, 0, 3, 3], [1, 1, 2, 2]]  # many with the right sum


@exercise("permutation_matrix")
class TestPermutationMatrix:
    @lesson(
        zh="π = (2, 0, 1)：第 0 行的 1 在第 2 列，第 1 行的在第 0 列，第 2 行的在第 1 列。",
        hint="Row i has its 1 in column π(i); the transpose is the inverse permutation.",
        hint_zh="第 i 行的 1 在第 π(i) 列；转置是逆置换。",
    )
    def test_example(self, student: Any) -> None:
        """For π = (2, 0, 1), rows 0, 1, 2 have their 1 in columns 2, 0, 1."""
        expected = torch.tensor([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
        assert_close(student.permutation_matrix([2, 0, 1]), expected)
        assert_close(student.permutation_matrix(torch.tensor([2, 0, 1])), expected)

    @lesson(
        zh="它是 float32 的 n×n 矩阵，每行每列恰有一个 1，其余为 0。",
        hint="Start from zeros in float32.",
        hint_zh="从 float32 的零矩阵开始。",
    )
    @given(pi=permutations())
    def test_one_per_row_and_column(self, student: Any, pi: Any) -> None:
        """It is a float32 (n, n) matrix with a single 1 in every row and column, and zeros elsewhere."""
        n = len(pi)
        P = assert_tensor(student.permutation_matrix(pi), shape=(n, n), dtype=torch.float32).detach()
        assert_close(P.sum(0), torch.ones(n))
        assert_close(P.sum(1), torch.ones(n))
        assert_close((P == 1).sum(1) + (P == 0).sum(1), torch.full((n,), n))

    @weight(2)
    @lesson(
        zh="P_ij = 1 当且仅当 j = π(i)。",
        hint="Rows are numbered by i, columns by π(i): check a permutation that is not its own inverse.",
        hint_zh="行号是 i，列号是 π(i)：用一个与自己的逆不同的置换来检查。",
    )
    @given(pi=permutations())
    def test_matches_reference(self, student: Any, reference: Any, pi: Any) -> None:
        """P_ij is 1 exactly if j = π(i), for lists and LongTensors."""
        assert_close(student.permutation_matrix(pi), reference.permutation_matrix(pi))

    @lesson(
        zh="不是置换时引发 ValueError：有重复、太大或为负的数。",
        hint="Sorted, the numbers must be exactly 0 … n−1; an index of −1 would wrap around silently.",
        hint_zh="排序后必须恰好是 0 … n−1；下标 −1 会悄悄绕到末尾。",
    )
    @given(pi=st.sampled_from(NO_PERMUTATIONS), as_tensor=st.booleans())
    def test_refuses_others(self, student: Any, pi: list[int], as_tensor: bool) -> None:
        """Lists that are no permutation raise ValueError: a number twice, too large, or negative."""
        assert_raises(student.permutation_matrix, torch.tensor(pi) if as_tensor else pi)

    @gpu
    @lesson(zh="给它 CUDA 上的 LongTensor，结果也在 CUDA 上。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """A LongTensor on CUDA gives the same matrix, on CUDA."""
        assert_same_on_cuda(student, reference, "permutation_matrix", torch.tensor([2, 0, 1]))


@st.composite
def dominated(draw: st.DrawFn) -> tuple[Tensor, float, Tensor]:
    """A symmetric positive definite matrix, its largest eigenvalue and that one's eigenvector."""
    n = draw(st.integers(1, 5))
    ratio = draw(st.sampled_from([0.9, 0.9, 0.5, 0.1]))
    Q = turned(n, draw(st.integers(0, 99)))
    largest = draw(st.sampled_from([1.0, 3.0, 10.0, 1e3, 1e-2]))
    rest = torch.linspace(ratio, ratio / 4, n - 1, dtype=torch.float64)
    values = largest * torch.cat([torch.ones(1, dtype=torch.float64), rest])
    A = (Q[:, None, :] * values * Q[None, :, :]).sum(2)
    A = (A + A.T) / 2
    return draw(worn(A.to(draw(st.sampled_from(FLOATS))))), largest, Q[:, 0]


def check_eigenpair(got: Any, A: Tensor, largest: float, v: Tensor | None) -> None:
    """Check a pair against the known eigenvalue and eigenvector.

    Whoever stops once two steps agree to about 1e-8 is right too: the bound is float32's in both
    precisions. Eigenvectors move by eps·λ₁/(λ₁ − λ₂), at most ten times that.
    """
    assert_that(
        isinstance(got, tuple | list) and len(got) == 2,
        "The result is not a pair (eigenvalue, eigenvector).",
        "结果不是 (特征值, 特征向量) 这一对。",
        got,
    )
    value, vector = got
    if isinstance(value, Tensor):
        assert_tensor(value, shape=(), dtype=A.dtype)
    vector = assert_tensor(vector, shape=(len(A),), dtype=A.dtype).detach()
    length = vector.double().square().sum().sqrt()
    assert_scalar(length, 1.0, dtype=A.dtype)
    assert_scalar(value, largest, scale=largest, dtype=torch.float32)
    if v is not None:
        sign = 1.0 if float((vector.double() * v).sum()) >= 0 else -1.0
        assert_close(vector.float(), (sign * v).float(), scale=10.0)


@exercise("power_iteration")
@banned(*EIGEN)
class TestPowerIteration:
    @lesson(
        zh="[[2, 1], [1, 2]]：特征值 3，特征向量 ±(1, 1)/√2。",
        hint="Apply A and bring the vector back to length 1, again and again.",
        hint_zh="反复乘 A，并把向量缩放回长度 1。",
    )
    def test_example(self, student: Any) -> None:
        """Of [[2, 1], [1, 2]] it finds 3 and ±(1, 1)/√2."""
        A = torch.tensor([[2.0, 1.0], [1.0, 2.0]])
        check_eigenpair(student.power_iteration(A), A, 3.0, torch.ones(2, dtype=torch.float64) / 2**0.5)

    @lesson(
        zh="全 1 的向量或单位向量本身是另一个特征向量时，也找到最大的特征值。",
        hint="Start from a random vector: a fixed one may have no part along the eigenvector.",
        hint_zh="从随机向量开始：固定的向量可能不含所求特征向量的成分。",
    )
    def test_any_start_will_not_do(self, student: Any) -> None:
        """It finds the largest eigenvalue also where ones or a unit vector belong to another one."""
        for rows, largest in (
            ([[2.0, -1], [-1, 2]], 3.0),
            ([[1.0, 0], [0, 3]], 3.0),
            ([[3.0, 0], [0, 1]], 3.0),
            ([[2.0, -1, 0], [-1, 2, 0], [0, 0, 1]], 3.0),
            ([[1.0, 0, 0], [0, 4, 0], [0, 0, 2]], 4.0),
        ):
            A = torch.tensor(rows)
            check_eigenpair(student.power_iteration(A), A, largest, None)

    @lesson(
        zh="它给出的确实是一对：Av = λv，‖v‖ = 1，而且 λ 不小于任何对角元。",
        hint="Normalise after every step: the numbers overflow otherwise. λ = vᵀAv at the end.",
        hint_zh="每一步都要归一化，否则数会溢出。最后 λ = vᵀAv。",
    )
    @settings(max_examples=25)
    @given(case=dominated())
    def test_is_an_eigenpair(self, student: Any, case: tuple[Tensor, float, Tensor]) -> None:
        """It gives a pair indeed: Av = λv, ‖v‖ = 1, and λ is no smaller than any diagonal entry."""
        A, largest, _ = case
        value, vector = student.power_iteration(A)
        check_eigenpair((value, vector), A, largest, None)
        v, M = vector.detach().double(), A.detach().double()
        value = float(value.detach() if isinstance(value, Tensor) else value)
        left = ((M * v).sum(1) - value * v) / largest
        assert_close(left.float(), torch.zeros(len(v)), scale=10.0)
        assert_that(
            value >= float(M.diagonal().max()) - 1e-4 * largest,
            "The eigenvalue is smaller than an entry of the diagonal: there is a larger one.",
            "特征值比某个对角元还小：还有更大的特征值。",
            value,
        )

    @weight(2)
    @lesson(
        zh="它找到最大的特征值和它的特征向量，大小矩阵、两种精度都行。",
        hint="Return the eigenvalue first, then the vector of shape (n,), in A's dtype.",
        hint_zh="先返回特征值，再返回形状为 (n,) 的向量，类型与 A 相同。",
    )
    @settings(max_examples=25)
    @given(case=dominated())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, float, Tensor]) -> None:
        """It finds the largest eigenvalue and its vector, for small and large matrices in both precisions."""
        A, largest, v = case
        check_eigenpair(reference.power_iteration(A), A, largest, v)
        check_eigenpair(student.power_iteration(A), A, largest, v)

    @lesson(
        zh="步数可以指定：特征值相差十倍时 40 步就够，1000 步也不出错。",
        hint="`steps` is the number of multiplications by A.",
        hint_zh="steps 是乘 A 的次数。",
    )
    @given(n=st.integers(2, 4), seed=st.integers(0, 9))
    @settings(max_examples=5)
    def test_steps(self, student: Any, n: int, seed: int) -> None:
        """The number of steps can be given: 40 are enough for well separated values, 1000 do no harm."""
        Q = turned(n, seed)
        values = torch.tensor([5.0] + [0.5] * (n - 1), dtype=torch.float64)
        A = (Q[:, None, :] * values * Q[None, :, :]).sum(2)
        A = ((A + A.T) / 2).float()
        check_eigenpair(student.power_iteration(A, 40), A, 5.0, Q[:, 0])
        check_eigenpair(student.power_iteration(A, steps=1000), A, 5.0, Q[:, 0])

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same pair on CUDA tensors."""
        A = torch.tensor([[2.0, 1.0], [1.0, 2.0]])
        told = on_device("cuda", student.power_iteration, A)
        check_eigenpair(told["value"], A, 3.0, torch.ones(2, dtype=torch.float64) / 2**0.5)
