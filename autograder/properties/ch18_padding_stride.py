"""What right answers of chapter 18 (padding and stride) do."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_close,
    assert_equal,
    assert_gradient,
    assert_raises,
    assert_same_on_cuda,
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.bans import CONVOLUTIONS, PADDINGS
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.probes.ch18_padding_stride import gradients, make_conv
from autograder.strategies import dtypes, images, scalars, shapes, tensors
from autograder.student import on_device, run

X33 = torch.arange(9.0).reshape(3, 3)
K22 = torch.arange(4.0).reshape(2, 2)
PAIR = tuple[int, int]


@exercise("conv_output_size")
class TestConvOutputSize:
    @lesson(
        zh="手算的例子：(8, 3, 2, 2) 给出 4，(32, 5, 0, 1) 给出 28，(224, 11, 2, 4) 给出 54。",
        hint="⌊(n − k + p + s)/s⌋ with //; p already counts both ends. The answer is a whole number.",
        hint_zh="用 // 计算 ⌊(n − k + p + s)/s⌋；p 已经包括两端。结果是整数。",
    )
    @given(case=st.sampled_from([(3, 3, 0, 1), (1, 1, 0, 3), (8, 3, 2, 2), (32, 5, 0, 1), (224, 11, 2, 4)]))
    def test_by_hand(self, student: Any, case: tuple[int, int, int, int]) -> None:
        """Worked out by hand: (8, 3, 2, 2) gives 4, (32, 5, 0, 1) gives 28, (224, 11, 2, 4) gives 54."""
        sizes = {(3, 3, 0, 1): 1, (1, 1, 0, 3): 1, (8, 3, 2, 2): 4, (32, 5, 0, 1): 28, (224, 11, 2, 4): 54}
        assert_equal(student.conv_output_size(*case), sizes[case])

    @weight(2)
    @lesson(
        zh="它等于核的位置的个数：从 0 开始，每步 s，核不超出补零后的 n + p 个像素。",
        hint="List the places 0, s, 2s, … at which the kernel still fits, and count them.",
        hint_zh="列出核放得下的位置 0, s, 2s, …，数一数。",
    )
    @given(n=st.integers(1, 12), p=st.integers(0, 6), s=st.integers(1, 5), data=st.integers(1, 100))
    def test_counts_the_places(self, student: Any, n: int, p: int, s: int, data: int) -> None:
        """It counts the places 0, s, 2s, … at which the kernel lies inside the n + p pixels."""
        k = 1 + data % (n + p)
        assert_equal(student.conv_output_size(n, k, p, s), len(range(0, n + p - k + 1, s)))

    @lesson(
        zh="核放不下时，引发 ValueError。",
        hint="Test the size you computed: under 1 there is no output. int(a / b) rounds −0.5 to 0.",
        hint_zh="检查算出的大小：小于 1 就没有输出。int(a / b) 会把 −0.5 变成 0。",
    )
    @given(n=st.integers(1, 6), p=st.integers(0, 4), s=st.integers(1, 5), more=st.integers(1, 4))
    def test_refuses_kernel_without_room(self, student: Any, n: int, p: int, s: int, more: int) -> None:
        """A kernel larger than the n + p pixels raises ValueError."""
        assert_raises(student.conv_output_size, n, n + p + more, p, s)

    @lesson(
        zh="步幅小于 1 时，引发 ValueError。",
        hint="Check the stride first: s = 0 raises ZeroDivisionError, s < 0 nothing at all.",
        hint_zh="先检查步幅：s = 0 时 Python 引发的是 ZeroDivisionError，s < 0 时什么也不引发。",
    )
    @given(n=st.integers(1, 9), p=st.integers(0, 4), s=st.integers(-9, 0), data=st.integers(1, 100))
    def test_refuses_stride_under_one(self, student: Any, n: int, p: int, s: int, data: int) -> None:
        """A stride under 1 raises ValueError."""
        assert_raises(student.conv_output_size, n, 1 + data % (n + p), p, s)

    @lesson(
        zh="对任何大小都与参考答案相同。",
        hint="Mind sizes that the stride does not divide, and kernels that fit exactly.",
        hint_zh="注意步幅除不尽的大小，和正好放得下的核。",
    )
    @given(n=st.integers(1, 300), p=st.integers(0, 20), s=st.integers(1, 8), data=st.integers(0, 1000))
    def test_matches_reference(self, student: Any, reference: Any, n: int, p: int, s: int, data: int) -> None:
        """It agrees with the reference for any sizes."""
        k = 1 + data % (n + p)
        assert_equal(student.conv_output_size(n, k, p, s), reference.conv_output_size(n, k, p, s))


@exercise("same_padding")
class TestSamePadding:
    @lesson(
        zh="手算的例子：3 给出 (1, 1)，4 给出 (2, 1)。",
        hint="Split k − 1 zeros; if they are odd in number, the larger half comes before.",
        hint_zh="把 k − 1 个零分到两边；个数为奇数时，前面多一个。",
    )
    @given(k=st.integers(1, 6))
    def test_by_hand(self, student: Any, k: int) -> None:
        """Worked out by hand: 3 gives (1, 1), 4 gives (2, 1)."""
        assert_equal(student.same_padding(k), [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)][k - 1])

    @lesson(
        zh="两个整数之和是 k − 1，前面的等于后面的，或多一。",
        hint="Whole numbers: use // instead of /.",
        hint_zh="要整数：用 // 而不是 /。",
    )
    @given(k=st.integers(1, 40))
    def test_splits_k_minus_one(self, student: Any, k: int) -> None:
        """Two whole numbers that sum to k − 1; the first equals the second or is one more."""
        got = student.same_padding(k)
        assert_that(
            isinstance(got, tuple | list) and len(got) == 2 and all(isinstance(v, int) for v in got),
            f"The result is {got!r}, expected two whole numbers.",
            f"结果是 {got!r}，应为两个整数。",
        )
        assert_that(
            sum(got) == k - 1 and got[0] - got[1] in (0, 1),
            f"For k = {k} it gives {tuple(got)}, expected a sum of {k - 1}, the first equal or one more.",
            f"k = {k} 时它给出 {tuple(got)}；两数之和应为 {k - 1}，第一个等于第二个或比它大一。",
        )

    @lesson(
        zh="对任何核的大小都与参考答案相同。",
        hint="Odd kernels split evenly, even ones do not.",
        hint_zh="奇数的核平分，偶数的核不平分。",
    )
    @given(k=st.integers(1, 64))
    def test_matches_reference(self, student: Any, reference: Any, k: int) -> None:
        """It agrees with the reference for every kernel size."""
        assert_equal(student.same_padding(k), reference.same_padding(k))


Sides = tuple[int, int, int, int]
AMOUNTS = st.tuples(*[st.integers(0, 3)] * 4)


@exercise("pad2d")
@banned(*PADDINGS)
class TestPad2d:
    @lesson(
        zh="手算的例子：上 1、下 0、左 2、右 1。",
        hint="The order of the numbers is top, bottom, left, right.",
        hint_zh="四个数的次序是上、下、左、右。",
    )
    def test_by_hand(self, student: Any) -> None:
        """Worked out by hand: one row above, none below, two columns left, one right."""
        got = student.pad2d(torch.tensor([[1.0, 2], [3, 4]]), 1, 0, 2, 1)
        assert_close(got, torch.tensor([[0.0, 0, 0, 0, 0], [0, 0, 1, 2, 0], [0, 0, 3, 4, 0]]))

    @lesson(
        zh="图像原样放在中间，四周全是零；形状和 dtype 正确。",
        hint="Make zeros of the new shape with X's dtype and device, and copy X into its place.",
        hint_zh="用 X 的 dtype 和设备造一个新形状的零张量，再把 X 复制到位。",
    )
    @given(X=images(high=4), amounts=AMOUNTS)
    def test_image_inside_zeros_around(self, student: Any, X: Tensor, amounts: Sides) -> None:
        """The image stands unchanged inside, and everything around it is zero."""
        top, bottom, left, right = amounts
        (h, w), shape = X.shape, (top + X.shape[0] + bottom, left + X.shape[1] + right)
        got = assert_tensor(student.pad2d(X, top, bottom, left, right), shape=shape, dtype=X.dtype).detach()
        assert_equal(got[top : top + h, left : left + w].clone(), X.detach().clone())
        around = got.clone()
        around[top : top + h, left : left + w] = 0
        assert_that(
            not around.any(),
            "Around the image there are numbers other than 0.",
            "图像四周有不是 0 的数。",
            got,
        )

    @lesson(
        zh="先后补两次，等于一次补两者之和。",
        hint="Each side grows by its own number, however large the others are.",
        hint_zh="每一边只按自己的数变大，与其他边无关。",
    )
    @given(X=images(high=3, plain=True), one=AMOUNTS, two=AMOUNTS)
    def test_twice_is_the_sum(self, student: Any, X: Tensor, one: Sides, two: Sides) -> None:
        """Padding twice is padding once with the sums."""
        once = student.pad2d(X, *[a + b for a, b in zip(one, two, strict=True)])
        assert_equal(student.pad2d(assert_tensor(student.pad2d(X, *one)), *two), once)

    @lesson(
        zh="对任何图像和任何四个数都与参考答案相同。",
        hint="Mind images that are not square, and sides that get nothing: a slice x[:-0] is empty.",
        hint_zh="注意非方形的图像，以及一个零也不补的边：切片 x[:-0] 是空的。",
    )
    @given(X=images(high=4), amounts=AMOUNTS)
    def test_matches_reference(self, student: Any, reference: Any, X: Tensor, amounts: Sides) -> None:
        """It agrees with the reference for any image and any four numbers."""
        assert_equal(student.pad2d(X, *amounts), reference.pad2d(X, *amounts))

    @lesson(
        zh="自动求导可以穿过它：每个像素的斜率是 1。",
        hint="Copy the tensor itself, not its numbers: no .tolist(), no .data.",
        hint_zh="复制张量本身，而不是它的数：不要用 .tolist() 或 .data。",
    )
    @given(X=images(high=4), amounts=AMOUNTS)
    def test_gradient(self, student: Any, reference: Any, X: Tensor, amounts: Sides) -> None:
        """Autograd through it is right: every pixel has slope 1."""
        assert_gradient(student, reference, "pad2d", X, *amounts)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "pad2d", X33, 1, 0, 2, 1)


@st.composite
def settings_of_general(draw: st.DrawFn, /, high: int = 5, **kwargs: Any) -> tuple[Tensor, Tensor, PAIR, PAIR]:
    """An image, a kernel that fits into the padded image, padding and stride."""
    padding, stride = draw(shapes(2, 0, 2)), draw(shapes(2, 1, 3))
    size = draw(shapes(2, 1, high))
    kernel = tuple(draw(st.integers(1, min(n + 2 * p, 4))) for n, p in zip(size, padding, strict=True))
    dtype = draw(dtypes())
    X, K = draw(tensors(size, dtype=dtype, **kwargs)), draw(tensors(kernel, dtype=dtype, **kwargs))
    return X, K, padding, stride  # type: ignore[return-value]


Drawn = tuple[Tensor, Tensor, PAIR, PAIR]


def magnitude(X: Tensor, K: Tensor) -> float:
    """How large the products are whose sum is one result."""
    return max(1.0, float(X.detach().abs().max() * K.detach().abs().max()))


def slopes(X: Tensor, K: Tensor) -> float:
    """How large the terms are whose sum is one entry of a gradient: the other argument's numbers."""
    return max(1.0, float(X.detach().abs().max()), float(K.detach().abs().max()))


def padded_by_hand(X: Tensor, padding: PAIR) -> Tensor:
    """Zeros on both sides of each axis."""
    (h, w), (rows, columns) = X.shape, padding
    out = torch.zeros(h + 2 * rows, w + 2 * columns, dtype=X.dtype)
    out[rows : rows + h, columns : columns + w] = X.detach()
    return out


@exercise("corr2d_general")
@banned(*CONVOLUTIONS)
class TestCorr2dGeneral:
    @lesson(
        zh="书里的例子：每边补一行一列，向下步幅 3、向右步幅 2，给出 0、8、6、8。",
        hint="Pad first; then lay the kernel on rows 0, 3, … and columns 0, 2, … of the padded image.",
        hint_zh="先填充；再把核放在填充后图像的第 0, 3, … 行、第 0, 2, … 列。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: one row and column of zeros on each side, strides 3 and 2, give 0, 8, 6, 8."""
        got = student.corr2d_general(X33, K22, padding=(1, 1), stride=(3, 2))
        assert_close(got, torch.tensor([[0.0, 8.0], [6.0, 8.0]]))

    @lesson(
        zh="不给 padding 和 stride，就是普通的互相关：19、25、37、43。",
        hint="The defaults are padding=(0, 0) and stride=(1, 1).",
        hint_zh="默认值是 padding=(0, 0) 和 stride=(1, 1)。",
    )
    def test_defaults(self, student: Any) -> None:
        """Without padding and stride it is the plain cross-correlation: 19, 25, 37, 43."""
        assert_close(student.corr2d_general(X33, K22), torch.tensor([[19.0, 25.0], [37.0, 43.0]]))

    @lesson(
        zh="结果的形状由公式给出：每个轴 ⌊(n − k + 2p + s)/s⌋。",
        hint="`padding` counts one side: p in the formula is twice as much. Rows come first.",
        hint_zh="padding 只数一边：公式里的 p 是它的两倍。行在前。",
    )
    @given(drawn=settings_of_general())
    def test_shape_and_dtype(self, student: Any, drawn: Drawn) -> None:
        """The result's shape is ⌊(n − k + 2p + s)/s⌋ along each axis; its dtype is the input's."""
        X, K, padding, stride = drawn
        sizes = [(n - k + 2 * p) // s + 1 for n, k, p, s in zip(X.shape, K.shape, padding, stride, strict=True)]
        got = student.corr2d_general(X, K, padding=padding, stride=stride)
        assert_tensor(got, shape=sizes, dtype=X.dtype)

    @lesson(
        zh="带步幅的结果，是步幅为 1 的结果里每隔几行、几列取一个。",
        hint="The window for output (i, j) starts at row i·s_h and column j·s_w of the padded image.",
        hint_zh="输出 (i, j) 的窗口从填充后图像的第 i·s_h 行、第 j·s_w 列开始。",
    )
    @given(drawn=settings_of_general(plain=True))
    def test_stride_takes_every_so_many(self, student: Any, drawn: Drawn) -> None:
        """With a stride it gives every so many rows and columns of the result with stride 1."""
        X, K, padding, stride = drawn
        dense = assert_tensor(student.corr2d_general(X, K, padding=padding, stride=(1, 1)))
        got = student.corr2d_general(X, K, padding=padding, stride=stride)
        assert_close(got, dense[:: stride[0], :: stride[1]], scale=magnitude(X, K))

    @lesson(
        zh="填充的结果，等于先在图像四周补零、再不填充地计算。",
        hint="padding=(rows, columns): rows of zeros above and below, columns of zeros left and right.",
        hint_zh="padding=(行, 列)：上下各补这么多行零，左右各补这么多列零。",
    )
    @given(drawn=settings_of_general(plain=True))
    def test_padding_is_zeros_around(self, student: Any, drawn: Drawn) -> None:
        """With padding it gives what the image with zeros around it gives without."""
        X, K, padding, stride = drawn
        by_hand = student.corr2d_general(padded_by_hand(X, padding), K, padding=(0, 0), stride=stride)
        got = student.corr2d_general(X, K, padding=padding, stride=stride)
        assert_close(got, assert_tensor(by_hand), scale=magnitude(X, K))

    @weight(2)
    @lesson(
        zh="对任何图像、核、填充和步幅都与参考答案相同。",
        hint="Try numbers that differ between rows and columns: padding, stride, kernel and image.",
        hint_zh="试试行和列各不相同的填充、步幅、核和图像。",
    )
    @given(drawn=settings_of_general())
    def test_matches_reference(self, student: Any, reference: Any, drawn: Drawn) -> None:
        """It agrees with the reference for any image, kernel, padding and stride."""
        X, K, padding, stride = drawn
        expected = reference.corr2d_general(X, K, padding=padding, stride=stride)
        got = student.corr2d_general(X, K, padding=padding, stride=stride)
        assert_close(got, expected, scale=magnitude(X, K))

    @lesson(
        zh="核在任一方向上比填充后的图像大时，引发 ValueError。",
        hint="Compare with h + 2·padding[0] and w + 2·padding[1]: a kernel larger than X may fit after padding.",
        hint_zh="与 h + 2·padding[0] 和 w + 2·padding[1] 比较：比 X 大的核，填充之后可能放得下。",
    )
    @given(drawn=settings_of_general(high=3, plain=True), axis=st.integers(0, 1), more=st.integers(1, 2))
    def test_refuses_larger_kernel(self, student: Any, drawn: Drawn, axis: int, more: int) -> None:
        """A kernel larger than the padded image along either axis raises ValueError."""
        X, K, padding, stride = drawn
        size = list(K.shape)
        size[axis] = X.shape[axis] + 2 * padding[axis] + more
        large = torch.ones(size, dtype=X.dtype)
        assert_raises(student.corr2d_general, X, large, padding=padding, stride=stride)

    @lesson(
        zh="自动求导可以穿过它，对输入和对核都正确。",
        hint="Stay in tensors: no .item(), no .numpy(), no torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()、.numpy()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(drawn=settings_of_general(high=4))
    def test_gradient(self, student: Any, reference: Any, drawn: Drawn) -> None:
        """Autograd through it is right, for the input and for the kernel."""
        X, K, padding, stride = drawn
        assert_gradient(
            student,
            reference,
            "corr2d_general",
            X,
            K,
            wrt=(0, 1),
            scale=slopes(X, K),
            padding=padding,
            stride=stride,
        )

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "corr2d_general", X33, K22, padding=(1, 0), stride=(2, 1))


@st.composite
def layers(draw: st.DrawFn, /, high: int = 6) -> tuple[Tensor, Tensor | None, dict[str, Any], bool, Tensor]:
    """Weight, bias and options of a one-channel nn.Conv2d, its mode, and an image that it takes."""
    kernel, padding = draw(shapes(2, 1, 3)), draw(shapes(2, 0, 2))
    stride, dilation = draw(shapes(2, 1, 3)), draw(st.sampled_from([(1, 1), (1, 1), (2, 1), (1, 2)]))
    size = []
    for k, p, d in zip(kernel, padding, dilation, strict=True):
        least = max(1, d * (k - 1) + 1 - 2 * p)
        size.append(draw(st.integers(least, max(least, high))))
    dtype = draw(dtypes())
    W = draw(tensors(kernel, dtype=dtype, plain=True))
    b = torch.tensor([draw(scalars())], dtype=dtype) if draw(st.booleans()) else None
    options = {"padding": padding, "stride": stride, "dilation": dilation}
    return W, b, options, draw(st.booleans()), draw(tensors(tuple(size), dtype=dtype))


Layer = tuple[Tensor, Tensor | None, dict[str, Any], bool, Tensor]


@exercise("comp_conv2d")
class TestCompConv2d:
    @lesson(
        zh="书里的 3×3 图像和 2×2 的核，加上偏置 100，给出 119、125、137、143。",
        hint="Add the batch and channel axes, call conv, and take the same two axes away.",
        hint_zh="加上批量和通道两个轴，调用 conv，再去掉这两个轴。",
    )
    def test_by_hand(self, student: Any) -> None:
        """The book's image and kernel with a bias of 100 give 119, 125, 137, 143."""
        conv = run(student, make_conv, K22, torch.tensor([100.0]), {})
        assert_close(student.comp_conv2d(conv, X33), torch.tensor([[119.0, 125.0], [137.0, 143.0]]))

    @lesson(
        zh="结果有两个轴 (oh, ow)，即使高或宽为 1。",
        hint="squeeze() takes away every axis of size 1, also a height of 1. Name the two axes.",
        hint_zh="squeeze() 会去掉所有大小为 1 的轴，包括为 1 的高。指明那两个轴，或用下标取。",
    )
    @given(layer=layers())
    def test_shape_and_dtype(self, student: Any, layer: Layer) -> None:
        """The result has two axes (oh, ow), also where one of them is 1."""
        W, b, options, training, X = layer
        sizes = [
            (n + 2 * p - d * (k - 1) - 1) // s + 1
            for n, k, p, s, d in zip(
                X.shape, W.shape, options["padding"], options["stride"], options["dilation"], strict=True
            )
        ]
        conv = run(student, make_conv, W, b, options, training)
        assert_tensor(student.comp_conv2d(conv, X), shape=sizes, dtype=X.dtype)

    @weight(2)
    @lesson(
        zh="结果就是这个层给出的数：用它的权重、偏置、填充、步幅和空洞。",
        hint="Call the layer itself; do not rebuild it from its weight.",
        hint_zh="直接调用这个层，不要用它的权重重新造一个。",
    )
    @given(layer=layers())
    def test_matches_reference(self, student: Any, reference: Any, layer: Layer) -> None:
        """The result is what the layer gives, with its weight, bias, padding, stride and dilation."""
        W, b, options, training, X = layer
        got, expected = (
            side.comp_conv2d(run(side, make_conv, W, b, options, training), X) for side in (student, reference)
        )
        assert_close(got, expected, scale=magnitude(X, W))

    @lesson(
        zh="层保持原样：模式、权重和偏置都不变。",
        hint="Only call it: no eval(), no new weights.",
        hint_zh="只调用它：不要 eval()，也不要换权重。",
    )
    @given(layer=layers(high=4))
    def test_leaves_the_layer_alone(self, student: Any, layer: Layer) -> None:
        """The layer's mode, weight and bias stay as they were."""
        W, b, options, training, X = layer
        conv = run(student, make_conv, W, b, options, training)
        student.comp_conv2d(conv, X)
        assert_equal(run(student, "common.training_flags", conv), [training])
        state = run(student, "common.state", conv)
        expected = {"weight": W[None, None]} | ({} if b is None else {"bias": b})
        assert_that(
            isinstance(state, dict) and set(state) == set(expected),
            "The layer's parameters are others than before.",
            "层的参数和之前不同。",
        )
        for name, value in expected.items():
            assert_equal(state[name], value)

    @lesson(
        zh="梯度到达输入和层的参数。",
        hint="Do not detach and do not use torch.no_grad().",
        hint_zh="不要 detach，也不要用 torch.no_grad()。",
    )
    @given(layer=layers(high=4))
    def test_gradient(self, student: Any, reference: Any, layer: Layer) -> None:
        """The gradient reaches the input and the layer's parameters."""
        W, b, options, training, X = layer
        got, expected = (
            run(side, gradients, side.comp_conv2d, run(side, make_conv, W, b, options, training), X)
            for side in (student, reference)
        )
        assert_close(got, expected, terms=64, scale=slopes(X, W))

    @gpu
    @lesson(zh="在 CUDA 上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """With layer and image on CUDA it gives the same numbers, on CUDA."""
        conv = run(student, make_conv, K22, torch.tensor([1.0]), {})
        told = on_device("cuda", student.comp_conv2d, conv, X33)
        assert_that(
            isinstance(told, dict) and told.get("devices") == ["cuda"],
            "Given CUDA tensors, the result is on another device.",
            "输入是 CUDA 张量，结果却在别的设备上。",
        )
        assert_shape(told["value"], (2, 2))
        # A CUDA convolution may multiply in TF32: whole numbers this small are exact in it.
        assert_close(told["value"], torch.tensor([[20.0, 26.0], [38.0, 44.0]]))
