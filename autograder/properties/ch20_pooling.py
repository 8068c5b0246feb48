"""What right answers of chapter 20 (pooling) do."""

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
    assert_tensor,
    assert_that,
)
from autograder.bans import POOLINGS
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.strategies import scalars, shapes, tensors
from autograder.student import on_device, run, vjp

X33 = torch.arange(9.0).reshape(3, 3)
X44 = torch.arange(16.0).reshape(1, 1, 4, 4)
MODES = st.sampled_from(["max", "avg"])
OTHERS = st.sampled_from(["min", "sum", "median", "none", "maximum"])

PAIR = tuple[int, int]


def largest(X: Tensor) -> float:
    """How large the numbers are whose mean is one result."""
    return max(1.0, float(X.detach().abs().max()))


@st.composite
def windows(draw: st.DrawFn, /, high: int = 5, **kwargs: Any) -> tuple[Tensor, PAIR]:
    """An image and a window that fits into it."""
    size = draw(shapes(2, 1, 3))
    room = draw(shapes(2, 0, high - 3))
    return draw(tensors((size[0] + room[0], size[1] + room[1]), **kwargs)), (size[0], size[1])


@exercise("pool2d")
@banned(*POOLINGS)
class TestPool2d:
    @lesson(
        zh="书里的例子：2×2 的窗口，最大值给出 4、5、7、8，平均给出 2、3、5、6；默认是最大值。",
        hint="Cut out each window with a slice and take its max() or mean().",
        hint_zh="用切片取出每个窗口，再取 max() 或 mean()。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: with a 2×2 window the maxima are 4, 5, 7, 8, the means 2, 3, 5, 6; max is the default."""
        assert_close(student.pool2d(X33, (2, 2)), torch.tensor([[4.0, 5.0], [7.0, 8.0]]))
        assert_close(student.pool2d(X33, (2, 2), "avg"), torch.tensor([[2.0, 3.0], [5.0, 6.0]]))
        assert_close(student.pool2d(X33, (2, 2), mode="max"), torch.tensor([[4.0, 5.0], [7.0, 8.0]]))

    @lesson(
        zh="形状是 (h − ph + 1, w − pw + 1)，dtype 与输入相同。",
        hint="The step is 1 here; rows and columns of window and image may differ.",
        hint_zh="这里步幅是 1；窗口和图像的行数、列数可以不同。",
    )
    @given(drawn=windows(), mode=MODES)
    def test_shape_and_dtype(self, student: Any, drawn: tuple[Tensor, PAIR], mode: str) -> None:
        """The shape is (h − ph + 1, w − pw + 1), the dtype the input's."""
        X, size = drawn
        shape = [n - k + 1 for n, k in zip(X.shape, size, strict=True)]
        assert_tensor(student.pool2d(X, size, mode=mode), shape=shape, dtype=X.dtype)

    @lesson(
        zh="图像乘以正数再加一个数，结果也一样变化，不管这些数是正是负。",
        hint="Start a running maximum from a number of the window, not from 0.",
        hint_zh="逐个比较最大值时，从窗口里的数开始，不要从 0 开始。",
    )
    @given(drawn=windows(plain=True), mode=MODES, a=st.integers(1, 4), b=scalars(-20, 20))
    def test_follows_scale_and_shift(
        self, student: Any, drawn: tuple[Tensor, PAIR], mode: str, a: int, b: float
    ) -> None:
        """When the image is multiplied by a positive number and shifted, so is the result, negative numbers too."""
        X, size = drawn
        once = assert_tensor(student.pool2d(X, size, mode=mode))
        assert_close(student.pool2d(a * X + b, size, mode=mode), a * once + b, scale=a * largest(X) + abs(b))

    @lesson(
        zh="不认识的 mode 引发 ValueError。",
        hint='Check it first: if mode not in ("max", "avg"): raise ValueError(…).',
        hint_zh='先检查：if mode not in ("max", "avg"): raise ValueError(…)。',
    )
    @given(drawn=windows(plain=True), mode=OTHERS)
    def test_refuses_other_modes(self, student: Any, drawn: tuple[Tensor, PAIR], mode: str) -> None:
        """A mode other than "max" and "avg" raises ValueError."""
        X, size = drawn
        assert_raises(student.pool2d, X, size, mode=mode)

    @weight(2)
    @lesson(
        zh="对任何图像和窗口，最大值和平均值都与参考答案相同。",
        hint="The mean divides by ph·pw; the window's first number is its height.",
        hint_zh="平均要除以 ph·pw；窗口的第一个数是高。",
    )
    @given(drawn=windows(), mode=MODES)
    def test_matches_reference(self, student: Any, reference: Any, drawn: tuple[Tensor, PAIR], mode: str) -> None:
        """It agrees with the reference for any image and window, for the maximum and for the mean."""
        X, size = drawn
        expected = reference.pool2d(X, size, mode=mode)
        assert_close(student.pool2d(X, size, mode=mode), expected, scale=largest(X))

    @lesson(
        zh="自动求导可以穿过它：最大值的梯度全归获胜的像素，平均的梯度平分给窗口。",
        hint="Stay in tensors: no .item(), no .numpy(), no torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()、.numpy()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(drawn=windows(high=4, distinct=True), mode=MODES)
    def test_gradient(self, student: Any, reference: Any, drawn: tuple[Tensor, PAIR], mode: str) -> None:
        """Autograd through it is right: the winner gets all of a maximum, each pixel its share of a mean."""
        # No two pixels are equal: where they are, a maximum has no one gradient.
        X, size = drawn
        assert_gradient(student, reference, "pool2d", X, size, mode=mode)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "pool2d", X33, (2, 1))
        assert_same_on_cuda(student, reference, "pool2d", X33, (2, 2), mode="avg")


@st.composite
def layers(draw: st.DrawFn, /, high: int = 5, **kwargs: Any) -> tuple[Tensor, PAIR, dict[str, Any]]:
    """A batch of images, a window, and padding and stride (either may be left out) as a library allows."""
    n, c = draw(shapes(2, 1, 2))
    size = draw(shapes(2, 1, 3))
    padding = tuple(draw(st.integers(0, k // 2)) for k in size)
    image = tuple(draw(st.integers(max(1, k - 2 * p), high)) for k, p in zip(size, padding, strict=True))
    options: dict[str, Any] = {}
    if any(padding) or draw(st.booleans()):
        options["padding"] = padding
    if draw(st.booleans()):
        options["stride"] = draw(shapes(2, 1, 3))
    low = draw(st.sampled_from([-4, -200]))
    span: dict[str, Any] = {} if kwargs.get("distinct") else {"high": low + 8}
    return draw(tensors((n, c, *image), low=low, **span, **kwargs)), (size[0], size[1]), options


Layer = tuple[Tensor, PAIR, dict[str, Any]]


@exercise("pool2d_general")
@banned(*POOLINGS)
class TestPool2dGeneral:
    @lesson(
        zh="书里的例子：4×4 的图像，3×3 的窗口给出 10；填充 1、步幅 2 给出 5、7、13、15。",
        hint="Without a stride, windows lie side by side: the step is the window's own size.",
        hint_zh="不指定步幅时，窗口一个挨一个：步幅就是窗口的大小。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: a 3×3 window on 4×4 gives 10; with padding 1 and stride 2 it gives 5, 7, 13, 15."""
        assert_close(student.pool2d_general(X44, (3, 3)), torch.tensor([[[[10.0]]]]))
        got = student.pool2d_general(X44, (3, 3), padding=(1, 1), stride=(2, 2))
        assert_close(got, torch.tensor([[[[5.0, 7.0], [13.0, 15.0]]]]))
        got = student.pool2d_general(X44, (2, 3), padding=(0, 1), stride=(2, 3))
        assert_close(got, torch.tensor([[[[5.0, 7.0], [13.0, 15.0]]]]))

    @lesson(
        zh="负数的图像：填充的格子绝不会成为最大值，在平均里算作零。",
        hint="Pad with −inf for the maximum and with 0 for the mean; the mean still divides by ph·pw.",
        hint_zh="求最大值时用 −inf 填充，求平均时用 0 填充；平均仍除以 ph·pw。",
    )
    def test_padding_by_hand(self, student: Any) -> None:
        """On a negative image, padded cells never win a maximum, and count as zeros in a mean."""
        X = torch.tensor([[[[-1.0, -2.0], [-3.0, -4.0]]]])
        assert_close(student.pool2d_general(X, (2, 2), padding=(1, 1)), X)
        assert_close(student.pool2d_general(X, (2, 2), padding=(1, 1), mode="avg"), X / 4)
        # However large the negative numbers are: no finite number of one's own choice will do for the cells.
        assert_close(student.pool2d_general(X * 1e30, (2, 2), padding=(1, 1)), X * 1e30)

    @lesson(
        zh="形状是 (n, c, oh, ow)，每个轴 ⌊(h − ph + 2·padding + s)/s⌋；dtype 与输入相同。",
        hint="Batch and channels stay as they are, also when there is only one of them.",
        hint_zh="批量和通道保持不变，只有一个时也一样。",
    )
    @given(layer=layers(), mode=MODES)
    def test_shape_and_dtype(self, student: Any, layer: Layer, mode: str) -> None:
        """The shape is (n, c, oh, ow), with ⌊(h − ph + 2·padding + s)/s⌋ along each axis; the dtype is the input's."""
        X, size, options = layer
        padding, stride = options.get("padding", (0, 0)), options.get("stride", size)
        sizes = [(n - k + 2 * p) // s + 1 for n, k, p, s in zip(X.shape[2:], size, padding, stride, strict=True)]
        got = student.pool2d_general(X, size, mode=mode, **options)
        assert_tensor(got, shape=(*X.shape[:2], *sizes), dtype=X.dtype)

    @lesson(
        zh="每幅图像的每个通道单独池化，互不影响。",
        hint="No sum over channels: as many come out as go in.",
        hint_zh="不对通道求和：输入几个通道，输出就是几个通道。",
    )
    @given(layer=layers(plain=True), mode=MODES)
    def test_channels_do_not_mix(self, student: Any, layer: Layer, mode: str) -> None:
        """Every channel of every image is pooled alone."""
        X, size, options = layer
        got = assert_tensor(student.pool2d_general(X, size, mode=mode, **options))
        n, c = X.shape[:2]
        alone = [
            assert_tensor(student.pool2d_general(X[i : i + 1, j : j + 1], size, mode=mode, **options))
            for i in range(n)
            for j in range(c)
        ]
        assert_close(got, torch.cat(alone).reshape(n, c, *alone[0].shape[2:]), scale=largest(X))

    @lesson(
        zh="步幅为 s 的结果，是步幅为 1 的结果里每隔 s 取一个。",
        hint="The window for output (i, j) starts at row i·s_h and column j·s_w of the padded image.",
        hint_zh="输出 (i, j) 的窗口从填充后图像的第 i·s_h 行、第 j·s_w 列开始。",
    )
    @given(layer=layers(plain=True), mode=MODES)
    def test_stride_takes_every_so_many(self, student: Any, layer: Layer, mode: str) -> None:
        """With a stride it gives every so many rows and columns of the result with stride 1."""
        X, size, options = layer
        dense = assert_tensor(student.pool2d_general(X, size, mode=mode, **(options | {"stride": (1, 1)})))
        down, right = options.get("stride", size)
        got = student.pool2d_general(X, size, mode=mode, **options)
        assert_close(got, dense[:, :, ::down, ::right], scale=largest(X))

    @lesson(
        zh="不认识的 mode 引发 ValueError。",
        hint='Check it first: if mode not in ("max", "avg"): raise ValueError(…).',
        hint_zh='先检查：if mode not in ("max", "avg"): raise ValueError(…)。',
    )
    @given(layer=layers(plain=True), mode=OTHERS)
    def test_refuses_other_modes(self, student: Any, layer: Layer, mode: str) -> None:
        """A mode other than "max" and "avg" raises ValueError."""
        X, size, options = layer
        assert_raises(student.pool2d_general, X, size, mode=mode, **options)

    @weight(3)
    @lesson(
        zh="对任何批量、窗口、填充和步幅，都与框架的池化相同。",
        hint="Try windows, padding and strides that differ between rows and columns, and negative images.",
        hint_zh="试试行和列各不相同的窗口、填充和步幅，以及负数的图像。",
    )
    @given(layer=layers(), mode=MODES)
    def test_matches_reference(self, student: Any, reference: Any, layer: Layer, mode: str) -> None:
        """For any batch, window, padding and stride it is what a library's pooling gives."""
        X, size, options = layer
        expected = reference.pool2d_general(X, size, mode=mode, **options)
        assert_close(student.pool2d_general(X, size, mode=mode, **options), expected, scale=largest(X))

    @lesson(
        zh="自动求导可以穿过它，最大值和平均都正确。",
        hint="Stay in tensors: no .item(), no .numpy(), no torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()、.numpy()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(layer=layers(high=4, distinct=True), mode=MODES)
    def test_gradient(self, student: Any, reference: Any, layer: Layer, mode: str) -> None:
        """Autograd through it is right, for the maximum and for the mean."""
        # No two pixels are equal: where they are, a maximum has no one gradient.
        X, size, options = layer
        assert_gradient(student, reference, "pool2d_general", X, size, mode=mode, **options)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        for mode in ("max", "avg"):
            assert_same_on_cuda(
                student, reference, "pool2d_general", -1 - X44, (3, 2), padding=(1, 0), stride=(2, 1), mode=mode
            )


BATCHES = shapes(4, 1, 4)


@exercise("global_avg_pool")
@banned(*POOLINGS)
class TestGlobalAvgPool:
    @lesson(
        zh="手算的例子：通道 [1, 3] 和 [10, 20] 给出 [2, 15]。",
        hint="Take the mean over the last two axes, and only those.",
        hint_zh="只对最后两个轴取平均。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: the channels [1, 3] and [10, 20] give [2, 15]."""
        got = student.global_avg_pool(torch.tensor([[[[1.0, 3.0]], [[10.0, 20.0]]]]))
        assert_close(got, torch.tensor([[2.0, 15.0]]))

    @lesson(
        zh="形状是 (n, c)，dtype 与输入相同，n 或 c 为 1 时也一样。",
        hint="squeeze() would take away a batch or a channel of 1 as well.",
        hint_zh="squeeze() 会把大小为 1 的批量或通道也去掉。",
    )
    @given(X=tensors(BATCHES))
    def test_shape_and_dtype(self, student: Any, X: Tensor) -> None:
        """The shape is (n, c), also for one image or one channel; the dtype is the input's."""
        assert_tensor(student.global_avg_pool(X), shape=X.shape[:2], dtype=X.dtype)

    @lesson(
        zh="常数图像的平均就是那个常数；每个像素的份量相同。",
        hint="Divide by h·w, the number of pixels.",
        hint_zh="除以像素个数 h·w。",
    )
    @given(X=tensors(BATCHES, plain=True), b=scalars(-20, 20))
    def test_shift_and_order(self, student: Any, X: Tensor, b: float) -> None:
        """Adding a number to every pixel adds it to the mean; the pixels' order does not matter."""
        once = assert_tensor(student.global_avg_pool(X))
        assert_close(student.global_avg_pool(X.flip(2, 3) + b), once + b, scale=largest(X) + abs(b))

    @weight(2)
    @lesson(
        zh="对任何批量都与参考答案相同。",
        hint="Images that are not square, batches that are not contiguous in memory: neither should matter.",
        hint_zh="非方形的图像、内存不连续的批量，都不应有影响。",
    )
    @given(X=tensors(BATCHES))
    def test_matches_reference(self, student: Any, reference: Any, X: Tensor) -> None:
        """It agrees with the reference for any batch."""
        assert_close(student.global_avg_pool(X), reference.global_avg_pool(X), scale=largest(X))

    @lesson(
        zh="自动求导可以穿过它：每个像素的斜率是 1/(h·w)。",
        hint="Stay in tensors: no .item(), no .numpy().",
        hint_zh="一直用张量计算：不要用 .item() 或 .numpy()。",
    )
    @given(X=tensors(BATCHES))
    def test_gradient(self, student: Any, reference: Any, X: Tensor) -> None:
        """Autograd through it is right: every pixel has the slope 1/(h·w)."""
        assert_gradient(student, reference, "global_avg_pool", X)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "global_avg_pool", torch.arange(24.0).reshape(1, 2, 3, 4))


def loose(pair: PAIR, as_int: bool) -> int | PAIR:
    """One number in place of a pair of equal ones, if wanted."""
    return pair[0] if as_int and pair[0] == pair[1] else pair


@st.composite
def modules(draw: st.DrawFn, /, high: int = 5, **kwargs: Any) -> tuple[Tensor, Any, dict[str, Any]]:
    """A batch and a layer's arguments, each an int or a pair."""
    square = draw(st.booleans())
    n, c = draw(shapes(2, 1, 2))
    size = draw(shapes(2, 1, 3)) if not square else (draw(st.integers(1, 3)),) * 2
    padding = (
        tuple(draw(st.integers(0, k // 2)) for k in size) if not square else (draw(st.integers(0, size[0] // 2)),) * 2
    )
    image = tuple(draw(st.integers(max(1, k - 2 * p), high)) for k, p in zip(size, padding, strict=True))
    options: dict[str, Any] = {}
    if any(padding) or draw(st.booleans()):
        options["padding"] = loose((padding[0], padding[1]), draw(st.booleans()))
    if draw(st.booleans()):
        stride = (draw(st.integers(1, 3)),) * 2 if square else draw(shapes(2, 1, 3))
        options["stride"] = loose((stride[0], stride[1]), draw(st.booleans()))
    low = draw(st.sampled_from([-4, -200]))
    span: dict[str, Any] = {} if kwargs.get("distinct") else {"high": low + 8}
    X = draw(tensors((n, c, *image), low=low, **span, **kwargs))
    return X, loose((size[0], size[1]), draw(st.booleans())), options


Module = tuple[Tensor, Any, dict[str, Any]]


@exercise("MaxPool2D")
@banned(*POOLINGS)
class TestMaxPool2D:
    @lesson(
        zh="它是没有参数的 nn.Module。",
        hint="Subclass nn.Module, call super().__init__(), and keep the numbers as plain attributes.",
        hint_zh="继承 nn.Module，调用 super().__init__()，把那些数存为普通属性。",
    )
    def test_has_no_parameters(self, student: Any) -> None:
        """It is an nn.Module without parameters."""
        layer = student.MaxPool2D((2, 3), padding=(1, 0), stride=2)
        flags = run(student, "common.training_flags", layer)
        assert_that(
            isinstance(flags, list) and len(flags) >= 1,
            "MaxPool2D is no nn.Module.",
            "MaxPool2D 不是 nn.Module。",
        )
        assert_equal(run(student, "common.parameter_shapes", layer), [])

    @lesson(
        zh="书里的例子：窗口 3 给出 10；窗口 3、填充 1、步幅 2 给出 5、7、13、15。",
        hint="An int stands for both axes; without a stride the window's size is the step.",
        hint_zh="一个数代表两个轴；不指定步幅时，窗口的大小就是步幅。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: a window of 3 gives 10; with padding 1 and stride 2 it gives 5, 7, 13, 15."""
        expected = torch.tensor([[[[5.0, 7.0], [13.0, 15.0]]]])
        assert_close(student.MaxPool2D(3)(X44), torch.tensor([[[[10.0]]]]))
        assert_close(student.MaxPool2D(3, 1, 2)(X44), expected)
        got = student.MaxPool2D((1, 3), padding=(0, 1), stride=(2, 3))(X44)
        assert_close(got, torch.tensor([[[[1.0, 3.0], [9.0, 11.0]]]]))

    @lesson(
        zh="一个数 k 和一对数 (k, k) 意思相同，三个参数都是这样。",
        hint="Turn an int into a pair at once, for pool_size, padding and stride alike.",
        hint_zh="pool_size、padding、stride 都一样：先把一个数变成一对数。",
    )
    @given(k=st.integers(1, 3), p=st.integers(0, 1), s=st.integers(1, 3), X=tensors((1, 2, 4, 5), low=-9, high=-1))
    def test_int_means_both_axes(self, student: Any, k: int, p: int, s: int, X: Tensor) -> None:
        """A number k means the pair (k, k), for each of the three arguments."""
        p = min(p, k // 2)
        expected = assert_tensor(student.MaxPool2D((k, k), padding=(p, p), stride=(s, s))(X))
        assert_equal(student.MaxPool2D(k, padding=p, stride=s)(X), expected)
        assert_equal(student.MaxPool2D(k, padding=(p, p), stride=s)(X), expected)
        assert_equal(student.MaxPool2D((k, k), padding=p, stride=(s, s))(X), expected)

    @weight(3)
    @lesson(
        zh="对任何窗口、填充和步幅，都与框架的最大池化层相同。",
        hint="Padded cells never win: try images of negative numbers.",
        hint_zh="填充的格子绝不获胜：用负数的图像试一试。",
    )
    @given(module=modules())
    def test_matches_reference(self, student: Any, reference: Any, module: Module) -> None:
        """For any window, padding and stride it is what a library's layer gives."""
        X, size, options = module
        got, expected = (side.MaxPool2D(size, **options)(X) for side in (student, reference))
        assert_close(got, expected)

    @lesson(
        zh="同一个层可以用在不同大小、不同 dtype 的批量上，结果只取决于输入。",
        hint="Keep nothing of one call for the next.",
        hint_zh="不要把一次调用的东西留到下一次。",
    )
    @given(k=st.integers(1, 3), X=tensors((1, 2, 4, 5)), Z=tensors((2, 1, 3, 3)))
    def test_keeps_nothing(self, student: Any, k: int, X: Tensor, Z: Tensor) -> None:
        """One layer serves batches of any size and dtype, and gives the same for the same input."""
        layer = student.MaxPool2D(k, stride=1)
        first = assert_tensor(layer(X))
        assert_tensor(layer(Z), shape=(2, 1, 4 - k, 4 - k), dtype=Z.dtype)
        assert_equal(layer(X), first)

    @lesson(
        zh="评估模式与训练模式结果相同。",
        hint="There is nothing to learn, so self.training plays no part.",
        hint_zh="没有什么要学的，所以不用看 self.training。",
    )
    def test_same_in_evaluation(self, student: Any) -> None:
        """It pools in evaluation mode as in training."""
        layer = student.MaxPool2D(3, 1, 2)
        run(student, "common.call_method", layer, "eval")
        assert_close(layer(X44), torch.tensor([[[[5.0, 7.0], [13.0, 15.0]]]]))

    @lesson(
        zh="梯度穿过它，全归每个窗口里获胜的像素。",
        hint="Do not detach.",
        hint_zh="不要 detach。",
    )
    @given(module=modules(high=4, distinct=True))
    def test_gradient(self, student: Any, reference: Any, module: Module) -> None:
        """The gradient passes through it, to the pixel that wins in each window."""
        X, size, options = module
        got, expected = (vjp(side.MaxPool2D(size, **options), X) for side in (student, reference))
        assert_close(got, expected, terms=64)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        told = on_device("cuda", student.MaxPool2D(3, padding=1, stride=2), X44)
        assert_that(
            isinstance(told, dict) and told.get("devices") == ["cuda"],
            "Given CUDA tensors, the result is on another device.",
            "输入是 CUDA 张量，结果却在别的设备上。",
        )
        assert_close(told["value"], torch.tensor([[[[5.0, 7.0], [13.0, 15.0]]]]))
