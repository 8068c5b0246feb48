"""What right answers of chapter 1 (arrays) do."""

from __future__ import annotations

from typing import Any

import numpy as np
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
    assert_tensor,
    assert_that,
)
from autograder.marks import exercise, gpu, lesson, weight
from autograder.strategies import awkward, shapes, tensors, vectors
from autograder.student import after, on_device, run

X34 = torch.arange(12.0).reshape(3, 4)


@st.composite
def distinct(draw: st.DrawFn, high: int = 5, plain: bool = False) -> Tensor:
    """A matrix without equal entries: every wrong pick shows."""
    return draw(tensors(draw(shapes(2, 1, high)), low=-3, distinct=True, plain=plain))


def assert_tuple(got: Any, parts: int) -> tuple[Any, ...]:
    """Fail unless `got` is a tuple of so many parts."""
    assert_that(
        isinstance(got, tuple) and len(got) == parts,
        f"The result is a {type(got).__name__}, expected a tuple of {parts}.",
        f"结果是 {type(got).__name__}，应为含 {parts} 项的元组。",
        got,
    )
    return got  # type: ignore[no-any-return]


def assert_int(got: Any, expected: int, en: str, zh: str) -> None:
    """Fail unless `got` is that whole number, as a number."""
    assert_that(
        isinstance(got, int | np.integer) and not isinstance(got, bool) and got == expected,
        f"{en} is {got!r}, expected the int {expected}.",
        f"{zh}是 {got!r}，应为整数 {expected}。",
        got,
        expected,
    )


@exercise("range_matrix")
class TestRangeMatrix:
    @lesson(
        zh="3×4：0 到 11，一行接一行。",
        hint="Make the numbers 0, 1, … first, then give them the shape (rows, cols).",
        hint_zh="先造出 0、1、……，再给它们形状 (rows, cols)。",
    )
    def test_three_by_four(self, student: Any) -> None:
        """Three rows of four hold 0 to 11, row by row, as float32."""
        assert_close(student.range_matrix(3, 4), torch.tensor([[0.0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]))

    @lesson(
        zh="向右一步大 1，向下一步大 cols，左上角是 0，形状是 (rows, cols)。",
        hint="The last axis runs fastest: row i starts at i·cols.",
        hint_zh="最后一个轴变得最快：第 i 行从 i·cols 开始。",
    )
    @given(size=shapes(2, 1, 7))
    def test_steps(self, student: Any, size: tuple[int, int]) -> None:
        """It has shape (rows, cols), starts at 0, grows by 1 to the right and by cols downwards."""
        rows, cols = size
        M = assert_tensor(student.range_matrix(rows, cols), shape=size, dtype=torch.float32)
        assert_close(M[0, 0], torch.tensor(0.0))
        assert_close(M[:, 1:] - M[:, :-1], torch.ones(rows, cols - 1))
        assert_close(M[1:] - M[:-1], torch.full((rows - 1, cols), float(cols)))

    @lesson(
        zh="结果的类型是 dtype；不说明时为 float32。",
        hint="Hand dtype on to the function that makes the numbers.",
        hint_zh="把 dtype 传给产生这些数的函数。",
    )
    @given(dtype=st.sampled_from([torch.float64, torch.int64, torch.int32, torch.half]), size=shapes(2, 1, 4))
    def test_dtype(self, student: Any, dtype: torch.dtype, size: tuple[int, int]) -> None:
        """The result has the dtype asked for, given by position or by name."""
        rows, cols = size
        expected = torch.tensor([[i * cols + j for j in range(cols)] for i in range(rows)], dtype=dtype)
        assert_close(student.range_matrix(rows, cols, dtype), expected)
        assert_close(student.range_matrix(rows, cols, dtype=dtype), expected)

    @weight(2)
    @lesson(
        zh="与参考答案相同，大的矩阵也是。",
        hint="Check matrices that are wider than high and higher than wide, and a single row or column.",
        hint_zh="检查宽大于高、高大于宽，以及只有一行或一列的矩阵。",
    )
    @settings(max_examples=30)
    @given(size=shapes(2, 1, 30), dtype=st.sampled_from([torch.float32, torch.float64, torch.int64]))
    def test_matches_reference(
        self, student: Any, reference: Any, size: tuple[int, int], dtype: torch.dtype
    ) -> None:
        """It agrees with the reference, for large matrices too."""
        assert_close(student.range_matrix(*size, dtype=dtype), reference.range_matrix(*size, dtype=dtype))

    @lesson(
        zh="rows 或 cols 小于 1 时引发 ValueError，两个都是负数时也一样。",
        hint="Check each of the two by itself; two negative numbers have a positive product.",
        hint_zh="两个数分别检查；两个负数的乘积是正数。",
    )
    @given(
        size=st.one_of(
            st.tuples(st.integers(-3, 0), st.integers(1, 4)),
            st.tuples(st.integers(1, 4), st.integers(-3, 0)),
            st.tuples(st.integers(-3, 0), st.integers(-3, 0)),
        )
    )
    def test_refuses_less_than_one(self, student: Any, size: tuple[int, int]) -> None:
        """Fewer than one row or column raises ValueError, two negative numbers as well."""
        assert_raises(student.range_matrix, *size)


@exercise("describe")
class TestDescribe:
    @lesson(
        zh="3×4 的矩阵：(2, (3, 4), 12, torch.float32)。",
        hint="Number of axes, their lengths, number of elements, dtype: in this order.",
        hint_zh="轴数、各轴长度、元素个数、数据类型：按这个顺序。",
    )
    def test_matrix(self, student: Any) -> None:
        """A 3×4 float32 matrix is (2, (3, 4), 12, torch.float32)."""
        check_description(student.describe(X34), X34)

    @lesson(
        zh="标量没有轴：(0, (), 1, dtype)。",
        hint="len(x) fails for a scalar; the product of no numbers is the int 1.",
        hint_zh="len(x) 对标量会报错；零个数的乘积是整数 1。",
    )
    @given(value=st.integers(-3, 3), dtype=st.sampled_from([torch.float32, torch.float64]))
    def test_scalar(self, student: Any, value: int, dtype: torch.dtype) -> None:
        """A scalar has no axis: (0, (), 1, dtype)."""
        x = torch.tensor(float(value), dtype=dtype)
        check_description(student.describe(x), x)

    @weight(2)
    @lesson(
        zh="对任意轴数和任意类型都与参考答案相同。",
        hint="Ask the tensor: x.ndim, x.shape, x.numel(), x.dtype.",
        hint_zh="直接问张量：x.ndim、x.shape、x.numel()、x.dtype。",
    )
    @given(x=st.integers(0, 5).flatmap(lambda n: tensors(shapes(n, 1, 3))))
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """It agrees with the reference for any number of axes and either dtype."""
        assert_equal(list(check_description(student.describe(x), x)), list(reference.describe(x)))

    @gpu
    @lesson(zh="对 CUDA 张量也一样。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It says the same of CUDA tensors."""
        told = on_device("cuda", student.describe, X34)
        assert_equal(list(told["value"]), list(reference.describe(X34)))


def check_description(got: Any, x: Tensor) -> tuple[Any, ...]:
    """Check the parts one by one, so that the message says which is wrong."""
    ndim, shape, numel, dtype = assert_tuple(got, 4)
    assert_int(ndim, x.ndim, "The number of axes", "轴的个数")
    lengths = assert_tuple(shape, x.ndim)
    for k, (have, want) in enumerate(zip(lengths, x.shape, strict=True)):
        assert_int(have, want, f"The length of axis {k}", f"轴 {k} 的长度")
    assert_int(numel, x.numel(), "The number of elements", "元素的个数")
    assert_that(
        dtype == x.dtype,
        f"The dtype is {dtype!r}, expected {x.dtype}.",
        f"类型是 {dtype!r}，应为 {x.dtype}。",
    )
    return (int(ndim), tuple(map(int, lengths)), int(numel), dtype)


@st.composite
def picks(draw: st.DrawFn) -> tuple[Tensor, int, int]:
    """A matrix, a row number and a column number, either of them perhaps negative."""
    x = draw(distinct())
    m, n = x.shape
    return x, draw(st.integers(-m, m - 1)), draw(st.integers(-n, n - 1))


def check_element(got: Any, expected: Any, x: Tensor) -> None:
    """A number, or a 0-d tensor of x's dtype."""
    if isinstance(got, Tensor):
        assert_tensor(got, shape=(), dtype=x.dtype)
    assert_scalar(got, expected)


@exercise("element")
class TestElement:
    @lesson(
        zh="书中的矩阵：X[1, 2] = 6，X[−1, −1] = 11。",
        hint="Two indices at once: x[i, j].",
        hint_zh="一次给出两个下标：x[i, j]。",
    )
    def test_element_example(self, student: Any) -> None:
        """Of 0 to 11 as 3×4, element 1, 2 is 6 and element −1, −1 is 11."""
        for i, j, value in ((1, 2, 6.0), (-1, -1, 11.0), (0, 3, 3.0), (2, -4, 8.0)):
            check_element(student.element(X34, i, j), value, X34)

    @lesson(
        zh="第 1 行是 4、5、6、7；最后一行是 8 到 11。",
        hint="A row has one number for each column.",
        hint_zh="一行里每一列有一个数。",
    )
    def test_row_example(self, student: Any) -> None:
        """Row 1 is 4, 5, 6, 7 and row −1 is 8 to 11."""
        assert_close(student.row(X34, 1), torch.tensor([4.0, 5, 6, 7]))
        assert_close(student.row(X34, -1), torch.tensor([8.0, 9, 10, 11]))

    @lesson(
        zh="第 1 列是 1、5、9；最后一列是 3、7、11。",
        hint="A colon stands for all rows; the result is a vector, not a matrix with one column.",
        hint_zh="冒号代表所有的行；结果是向量，不是只有一列的矩阵。",
    )
    def test_column_example(self, student: Any) -> None:
        """Column 1 is 1, 5, 9 and column −1 is 3, 7, 11: vectors."""
        assert_close(student.column(X34, 1), torch.tensor([1.0, 5, 9]))
        assert_close(student.column(X34, -1), torch.tensor([3.0, 7, 11]))

    @weight(2)
    @lesson(
        zh="对任何矩阵和下标都取出正确的元素、行和列。",
        hint="Check matrices that are not square, and negative indices.",
        hint_zh="检查不是方阵的矩阵，以及负的下标。",
    )
    @given(pick=picks())
    def test_matches_reference(self, student: Any, reference: Any, pick: tuple[Tensor, int, int]) -> None:
        """They pick the right element, row and column of any matrix."""
        x, i, j = pick
        check_element(student.element(x, i, j), reference.element(x, i, j), x)
        assert_close(student.row(x, i), reference.row(x, i))
        assert_close(student.column(x, j), reference.column(x, j))

    @lesson(
        zh="梯度只流回被取出的元素。",
        hint="Index the tensor itself: no .item(), .data or torch.tensor(...) on the way.",
        hint_zh="直接对张量取下标：中间不要用 .item()、.data 或 torch.tensor(...)。",
    )
    @given(pick=picks())
    def test_gradient(self, student: Any, reference: Any, pick: tuple[Tensor, int, int]) -> None:
        """The gradient flows back to what was picked, and nowhere else."""
        x, i, j = pick
        assert_gradient(student, reference, "row", x, i)
        assert_gradient(student, reference, "column", x, j)
        # A Python number is a right answer too and has no gradient.
        if isinstance(student.element(x, i, j), Tensor):
            assert_gradient(student, reference, "element", x, i, j)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """They pick the same numbers of CUDA tensors."""
        assert_same_on_cuda(student, reference, "row", X34, -1)
        assert_same_on_cuda(student, reference, "column", X34, 2)
        check_element(on_device("cuda", student.element, X34, 1, 2)["value"], 6.0, X34)


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Tensor, int, int, int, int]:
    """A matrix and a block that lies in it."""
    x = draw(distinct(high=6))
    m, n = x.shape
    r0, c0 = draw(st.integers(0, m - 1)), draw(st.integers(0, n - 1))
    return x, r0, draw(st.integers(r0 + 1, m)), c0, draw(st.integers(c0 + 1, n))


@exercise("block")
class TestBlock:
    @lesson(
        zh="行 1 到 3、列 1 到 4（不含终点）：5、6、7 和 9、10、11。",
        hint="The start belongs to a slice, the end does not.",
        hint_zh="切片包含起点，不包含终点。",
    )
    def test_example(self, student: Any) -> None:
        """Of 0 to 11 as 3×4, rows 1 to 3 and columns 1 to 4 are 5, 6, 7 and 9, 10, 11."""
        assert_close(student.block(X34, 1, 3, 1, 4), torch.tensor([[5.0, 6, 7], [9, 10, 11]]))

    @lesson(
        zh="形状是 (r1 − r0, c1 − c0)；取整个矩阵就得到它自己。",
        hint="Rows first, then columns; the result always has two axes, also for a single row.",
        hint_zh="先行后列；结果总有两个轴，只有一行时也是。",
    )
    @given(part=blocks())
    def test_shape(self, student: Any, part: tuple[Tensor, int, int, int, int]) -> None:
        """The shape is (r1 − r0, c1 − c0), and the block of everything is the matrix itself."""
        x, r0, r1, c0, c1 = part
        assert_tensor(student.block(x, r0, r1, c0, c1), shape=(r1 - r0, c1 - c0), dtype=x.dtype)
        assert_close(student.block(x, 0, x.shape[0], 0, x.shape[1]), x)

    @weight(2)
    @lesson(
        zh="取出的正是行 r0 … r1 − 1 和列 c0 … c1 − 1。",
        hint="Check a block at the right and lower border, and one with a single row or column.",
        hint_zh="检查靠右边界、下边界的子区域，以及只有一行或一列的子区域。",
    )
    @given(part=blocks())
    def test_matches_reference(
        self, student: Any, reference: Any, part: tuple[Tensor, int, int, int, int]
    ) -> None:
        """It takes exactly rows r0 … r1 − 1 and columns c0 … c1 − 1."""
        assert_close(student.block(*part), reference.block(*part))

    @lesson(
        zh="梯度流回子区域里的元素。",
        hint="Slice the tensor itself: no .data, .numpy() or torch.tensor(...).",
        hint_zh="直接对张量切片：不要用 .data、.numpy() 或 torch.tensor(...)。",
    )
    @given(part=blocks())
    def test_gradient(self, student: Any, reference: Any, part: tuple[Tensor, int, int, int, int]) -> None:
        """The gradient flows back to the elements of the block."""
        assert_gradient(student, reference, "block", *part)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It takes the same numbers of CUDA tensors."""
        assert_same_on_cuda(student, reference, "block", X34, 1, 3, 1, 4)


@exercise("strided")
class TestStrided:
    @lesson(
        zh="0 到 15 排成 4×4，每 3 行、每 2 列：0、2 和 12、14。",
        hint="start:end:step, and both start and end may be left out.",
        hint_zh="起点:终点:步长，起点和终点都可以省略。",
    )
    def test_example(self, student: Any) -> None:
        """Of 0 to 15 as 4×4, every 3rd row and 2nd column are 0, 2 and 12, 14."""
        X = torch.arange(16.0).reshape(4, 4)
        assert_close(student.strided(X, 3, 2), torch.tensor([[0.0, 2], [12, 14]]))

    @lesson(
        zh="形状是 (⌈m/row_step⌉, ⌈n/col_step⌉)，左上角总是第 0 行第 0 列。",
        hint="The last row counts too when a step lands on it, and steps may be longer than the matrix.",
        hint_zh="步子落在最后一行时它也算；步长可以比矩阵还大。",
    )
    @given(x=distinct(high=6), steps=shapes(2, 1, 7))
    def test_shape_and_corner(self, student: Any, x: Tensor, steps: tuple[int, int]) -> None:
        """The shape is (⌈m/row_step⌉, ⌈n/col_step⌉) and the corner is x's."""
        shape = [-(-n // s) for n, s in zip(x.shape, steps, strict=True)]
        got = assert_tensor(student.strided(x, *steps), shape=shape, dtype=x.dtype)
        assert_close(got[0, 0], x[0, 0])

    @weight(2)
    @lesson(
        zh="取出的正是第 0、row_step、2·row_step……行和第 0、col_step……列。",
        hint="The first step is for rows, the second for columns.",
        hint_zh="第一个步长用于行，第二个用于列。",
    )
    @given(x=distinct(high=6), steps=shapes(2, 1, 4))
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor, steps: tuple[int, int]) -> None:
        """It takes rows 0, row_step, 2·row_step … and columns 0, col_step …"""
        assert_close(student.strided(x, *steps), reference.strided(x, *steps))

    @lesson(
        zh="梯度流回被取出的元素。",
        hint="Slice the tensor itself: no .data, .numpy() or torch.tensor(...).",
        hint_zh="直接对张量切片：不要用 .data、.numpy() 或 torch.tensor(...)。",
    )
    @given(x=distinct(high=4), steps=shapes(2, 1, 3))
    def test_gradient(self, student: Any, reference: Any, x: Tensor, steps: tuple[int, int]) -> None:
        """The gradient flows back to the elements that were taken."""
        assert_gradient(student, reference, "strided", x, *steps)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It takes the same numbers of CUDA tensors."""
        assert_same_on_cuda(student, reference, "strided", X34, 2, 3)


@exercise("is_negative")
class TestIsNegative:
    @lesson(
        zh="−1.5、0、2 给出 True、False、False，类型为 bool。",
        hint="A comparison with < already gives a tensor of bools.",
        hint_zh="用 < 比较就已经得到布尔张量。",
    )
    def test_example(self, student: Any) -> None:
        """−1.5, 0 and 2 give True, False, False, as a bool tensor."""
        assert_close(student.is_negative(torch.tensor([-1.5, 0.0, 2.0])), torch.tensor([True, False, False]))

    @lesson(
        zh="零（带负号的零也是）不是负数；再小的负数也是负数。",
        hint="Compare with 0 itself: no rounding, no ≤, no look at the sign bit.",
        hint_zh="与 0 本身比较：不要取整，不要用 ≤，也不要看符号位。",
    )
    @given(dtype=st.sampled_from([torch.float32, torch.float64]))
    def test_near_zero(self, student: Any, dtype: torch.dtype) -> None:
        """Zero is not negative, not even −0.0; the smallest negative number is."""
        x = torch.tensor([0.0, -0.0, -1e-30, 1e-30, -0.4, 0.4, -1e30, 1e30], dtype=dtype)
        expected = torch.tensor([False, False, True, False, True, False, True, False])
        assert_close(student.is_negative(x), expected)

    @weight(2)
    @lesson(
        zh="对任何形状，逐元素与参考答案相同。",
        hint="The result has x's shape, whatever its number of axes.",
        hint_zh="不管有几个轴，结果的形状都与 x 相同。",
    )
    @given(x=st.integers(0, 4).flatmap(lambda n: tensors(shapes(n, 1, 4), low=-2, high=2)))
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """It agrees with the reference, element by element, for any shape."""
        assert_close(student.is_negative(x), reference.is_negative(x))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same answers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "is_negative", X34 - 5)


@st.composite
def vector_pairs(draw: st.DrawFn) -> tuple[Tensor, Tensor]:
    """Two vectors of one dtype, of any lengths."""
    dtype = draw(st.sampled_from([torch.float32, torch.float32, torch.float64]))
    return draw(vectors(dtype=dtype)), draw(vectors(dtype=dtype))


def top(*tensors: Tensor) -> float:
    """The largest absolute value, at least 1."""
    return max(1.0, *(float(t.detach().abs().max()) for t in tensors))


@exercise("outer_sum")
class TestOuterSum:
    @lesson(
        zh="[0, 1, 2] 和 [10, 20]：3×2 的表。",
        hint="Make a a column with a[:, None]; broadcasting does the rest.",
        hint_zh="用 a[:, None] 把 a 变成一列；其余的交给广播。",
    )
    def test_example(self, student: Any) -> None:
        """[0, 1, 2] and [10, 20] give a 3×2 table of sums."""
        expected = torch.tensor([[10.0, 20], [11, 21], [12, 22]])
        assert_close(student.outer_sum(torch.arange(3.0), torch.tensor([10.0, 20.0])), expected)

    @lesson(
        zh="a 和 b 交换，表就转置；两者一样长时也一样。",
        hint="a runs along the rows, b along the columns.",
        hint_zh="a 沿行变化，b 沿列变化。",
    )
    @given(pair=vector_pairs())
    def test_swapping_transposes(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The shape is (n, m), and swapping a and b transposes the table."""
        a, b = pair
        table = assert_tensor(student.outer_sum(a, b), shape=(len(a), len(b)), dtype=a.dtype)
        assert_close(student.outer_sum(b, a).T, table, scale=top(a, b))

    @weight(2)
    @lesson(
        zh="第 i 行第 j 列是 a_i + b_j。",
        hint="Check vectors of different lengths and vectors of length 1.",
        hint_zh="检查长度不同的向量和长度为 1 的向量。",
    )
    @given(pair=vector_pairs())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The entry in row i and column j is a_i + b_j."""
        a, b = pair
        assert_close(student.outer_sum(a, b), reference.outer_sum(a, b), terms=2, scale=top(a, b))

    @lesson(
        zh="梯度到达两个向量。",
        hint="Stay in tensors; broadcasting keeps the graph.",
        hint_zh="一直用张量计算；广播会保留计算图。",
    )
    @given(pair=vector_pairs())
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The gradient reaches both vectors."""
        assert_gradient(student, reference, "outer_sum", *pair, wrt=(0, 1), scale=6.0)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "outer_sum", torch.arange(3.0), torch.tensor([10.0, 20.0]))


@st.composite
def alike(draw: st.DrawFn) -> tuple[Tensor, Tensor]:
    """Two matrices of one shape and dtype."""
    size = draw(shapes(2, 1, 4))
    dtype = draw(st.sampled_from([torch.float32, torch.float32, torch.float64]))
    return draw(tensors(size, dtype=dtype)), draw(tensors(size, dtype=dtype))


@exercise("concat")
class TestConcat:
    @lesson(
        zh="[1, 2] 和 [3, 4]：先按行（2×2），再按列（1×4），放在一个元组里。",
        hint="torch.cat along axis 0, then along axis 1.",
        hint_zh="torch.cat，先沿轴 0，再沿轴 1。",
    )
    def test_example(self, student: Any) -> None:
        """[[1, 2]] and [[3, 4]] give a tuple: 2×2 by rows, then 1×4 by columns."""
        got = assert_tuple(student.concat(torch.tensor([[1.0, 2.0]]), torch.tensor([[3.0, 4.0]])), 2)
        assert_close(got, (torch.tensor([[1.0, 2], [3, 4]]), torch.tensor([[1.0, 2, 3, 4]])))

    @lesson(
        zh="形状是 (2m, n) 和 (m, 2n)；x 在前，y 在后。",
        hint="stack makes a new axis, cat does not.",
        hint_zh="stack 会新增一个轴，cat 不会。",
    )
    @given(pair=alike())
    def test_halves(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The shapes are (2m, n) and (m, 2n), and the first half of each is x."""
        x, y = pair
        m, n = x.shape
        below, beside = assert_tuple(student.concat(x, y), 2)
        assert_tensor(below, shape=(2 * m, n), dtype=x.dtype)
        assert_tensor(beside, shape=(m, 2 * n), dtype=x.dtype)
        assert_close((below[:m], beside[:, :n]), (x, x))

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="Both results keep the order of rows and columns within x and within y.",
        hint_zh="两个结果都保持 x 和 y 内部行、列的顺序。",
    )
    @given(pair=alike())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Both results agree with the reference."""
        assert_close(assert_tuple(student.concat(*pair), 2), reference.concat(*pair))

    @lesson(
        zh="梯度到达 x 和 y。",
        hint="Stay in tensors: cat keeps the graph.",
        hint_zh="一直用张量计算：cat 会保留计算图。",
    )
    @given(pair=alike())
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The gradient of both results reaches x and y."""
        assert_gradient(student, reference, "concat", *pair, wrt=(0, 1))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "concat", X34, X34 + 20)


@st.composite
def changeable(draw: st.DrawFn) -> Tensor:
    """Tensors of up to three axes, in awkward layouts, none a leaf that requires grad."""
    x = draw(tensors(draw(shapes(draw(st.integers(1, 3)), 1, 4)), plain=True))
    return draw(awkward(x, grad=False))


@exercise("clamp_negative_")
class TestClampNegative:
    @lesson(
        zh="[−1, 2, −3, 0] 变成 [0, 2, 0, 0]，返回的就是 x 本身。",
        hint="Write into x with a method that ends in an underscore or with x[...] = …, then return x.",
        hint_zh="用名字以下划线结尾的方法或 x[...] = … 写进 x，然后返回 x。",
    )
    def test_example(self, student: Any) -> None:
        """[−1, 2, −3, 0] becomes [0, 2, 0, 0], and x itself comes back."""
        check_in_place(student, torch.tensor([-1.0, 2.0, -3.0, 0.0]), torch.tensor([0.0, 2.0, 0.0, 0.0]))

    @lesson(
        zh="没有负数时什么都不变；再做一次也不变。",
        hint="Only negative elements change.",
        hint_zh="只改变负的元素。",
    )
    @given(x=changeable())
    def test_leaves_the_rest(self, student: Any, x: Tensor) -> None:
        """Elements that are not negative stay exactly as they are."""
        positive = x.abs()
        check_in_place(student, positive, positive)

    @weight(2)
    @lesson(
        zh="任何形状、任何内存布局的张量都在原地改变，内存地址不变。",
        hint="No view(-1), no .data = …: they fail or move the tensor when it is not contiguous.",
        hint_zh="不要用 view(-1)，也不要用 .data = …：张量不连续时会报错或换掉内存。",
    )
    @given(x=changeable())
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor) -> None:
        """Tensors of any shape and layout change in place, at the same address."""
        check_in_place(student, x, after(reference.clamp_negative_, x).value)

    @lesson(
        zh="作用在切片上时，大张量的那一部分随之改变，其余不动。",
        hint="A slice is a view: writing into it writes into the whole.",
        hint_zh="切片是视图：写进切片就是写进整个张量。",
    )
    @given(whole=tensors(shapes(2, 1, 5)))
    def test_writes_into_views(self, student: Any, whole: Tensor) -> None:
        """Given a slice, it changes that part of the larger tensor and nothing else."""
        whole = whole.detach()
        got = run(student, "ch01_ndarray.in_view", student.clamp_negative_, whole)
        expected = whole.clone()
        expected[:, ::2] = torch.where(expected[:, ::2] < 0, 0.0, expected[:, ::2])
        assert_close(got, expected)

    @lesson(
        zh="梯度：原来为正的元素为 1，变成 0 的元素为 0。",
        hint="No .data and no torch.no_grad(): autograd has to see the change.",
        hint_zh="不要用 .data 或 torch.no_grad()：自动求导要看到这个改变。",
    )
    @given(x=distinct(high=3, plain=True))
    def test_gradient(self, student: Any, reference: Any, x: Tensor) -> None:
        """The gradient passes elements that stay and stops at those that became 0."""
        x = x + 0.5  # never at the corner, where either slope would do
        got = run(student, "ch01_ndarray.slope_in_place", student.clamp_negative_, x)
        # x[:] = f(x) is a right answer that autograd refuses aloud; only a wrong gradient is a fault.
        if got is not None:
            assert_close(got, run(reference, "ch01_ndarray.slope_in_place", reference.clamp_negative_, x))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        told = on_device("cuda", student.clamp_negative_, torch.tensor([-1.0, 2.0, -3.0, 0.0]))
        assert_equal(told["devices"], ["cuda"])
        assert_close(told["value"], torch.tensor([0.0, 2.0, 0.0, 0.0]))


def check_in_place(student: Any, x: Tensor, expected: Tensor) -> None:
    """Check the value, the argument, and that they are one object in the old memory."""
    told = after(student.clamp_negative_, x)
    assert_close(told.value, expected)
    assert_that(
        told.is_argument == 0,
        "The result is not x itself, expected the same object.",
        "返回的不是 x 本身，应为同一个对象。",
        told.value,
    )
    assert_that(
        told.same_memory == [0],
        "x lies at another address now: new memory was taken.",
        "x 的内存地址变了：用了新的内存。",
    )
    assert_close(told.args[0], expected)


@st.composite
def flats(draw: st.DrawFn) -> tuple[Tensor, int, int]:
    """A minibatch of flat rows, with height and width."""
    n, h, w = draw(shapes(3, 1, 3))
    return draw(tensors((n, 3 * h * w), low=0, distinct=n * 3 * h * w <= 24)), h, w


@exercise("as_images")
class TestAsImages:
    @lesson(
        zh="一行 0 到 11，高 2 宽 2：红 0–3、绿 4–7、蓝 8–11。",
        hint="First all of the red channel, row by row, then green, then blue.",
        hint_zh="先是整个红色通道（一行接一行），再是绿色，最后是蓝色。",
    )
    def test_example(self, student: Any) -> None:
        """One row of 0 to 11 as a 2×2 picture: red 0–3, green 4–7, blue 8–11."""
        expected = torch.tensor([[[[0.0, 1], [2, 3]], [[4, 5], [6, 7]], [[8, 9], [10, 11]]]])
        assert_close(student.as_images(torch.arange(12.0).reshape(1, 12), 2, 2), expected)

    @lesson(
        zh="形状是 (n, 3, height, width)；再拉平就得到原来的行。",
        hint="height comes before width; the minibatch axis stays first.",
        hint_zh="高在宽之前；批量的轴仍在最前面。",
    )
    @given(case=flats())
    def test_flattens_back(self, student: Any, case: tuple[Tensor, int, int]) -> None:
        """The shape is (n, 3, height, width), and flattening gives the rows back."""
        flat, h, w = case
        images = assert_tensor(student.as_images(flat, h, w), shape=(len(flat), 3, h, w), dtype=flat.dtype)
        assert_close(images.flatten(1), flat)

    @weight(2)
    @lesson(
        zh="与参考答案相同，输入在内存里不连续时也是。",
        hint="Cut each row into three channels and each channel into rows; nothing moves.",
        hint_zh="把每一行切成三个通道，把每个通道切成若干行；数的顺序不变。",
    )
    @given(case=flats())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, int, int]) -> None:
        """It agrees with the reference, for inputs in any memory layout."""
        assert_close(student.as_images(*case), reference.as_images(*case))

    @lesson(
        zh="行的长度不是 3·height·width 时引发 ValueError，元素总数碰巧合适时也一样。",
        hint="Compare the length of a row with 3·height·width before you reshape.",
        hint_zh="先比较一行的长度和 3·height·width，再改变形状。",
    )
    @given(
        wrong=st.sampled_from([(2, 6, 2, 2), (1, 12, 1, 2), (2, 18, 1, 4), (1, 4, 2, 2), (3, 4, 2, 2)])
        | st.tuples(st.integers(1, 3), st.integers(1, 13), st.integers(1, 3), st.integers(1, 3)).filter(
            lambda t: t[1] != 3 * t[2] * t[3]
        )
    )
    def test_refuses_other_sizes(self, student: Any, wrong: tuple[int, int, int, int]) -> None:
        """Rows of another length raise ValueError, even if the total number of elements would do."""
        n, size, h, w = wrong
        assert_raises(student.as_images, torch.arange(float(n * size)).reshape(n, size), h, w)

    @lesson(
        zh="梯度流回原来的行。",
        hint="Stay in tensors: reshape keeps the graph.",
        hint_zh="一直用张量计算：reshape 会保留计算图。",
    )
    @given(case=flats())
    def test_gradient(self, student: Any, reference: Any, case: tuple[Tensor, int, int]) -> None:
        """The gradient flows back to the rows."""
        assert_gradient(student, reference, "as_images", *case)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "as_images", torch.arange(24.0).reshape(2, 12), 2, 2)
