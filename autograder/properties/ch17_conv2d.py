"""What right answers of chapter 17 (convolution) do."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_close,
    assert_gradient,
    assert_raises,
    assert_same_on_cuda,
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.bans import CONVOLUTIONS, LEAST_SQUARES, OPTIMISERS
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.strategies import dtypes, scalars, shapes, tensors
from autograder.student import on_device, put, run, vjp


@st.composite
def pairs(
    draw: st.DrawFn, /, ndim: int = 2, high: int = 6, dtype: torch.dtype | None = None, **kwargs: Any
) -> tuple[Tensor, Tensor]:
    """An input and a kernel that fits into it, of one dtype."""
    kernel = draw(shapes(ndim, 1, 3))
    room = draw(shapes(ndim, 0, high - 3))
    dtype = dtype or draw(st.sampled_from([torch.float32, torch.float32, torch.float64]))
    size = tuple(k + r for k, r in zip(kernel, room, strict=True))
    return draw(tensors(size, dtype=dtype, **kwargs)), draw(tensors(kernel, dtype=dtype, **kwargs))


def magnitude(X: Tensor, K: Tensor) -> float:
    """How large the products are whose sum is one result."""
    return max(1.0, float(X.detach().abs().max() * K.detach().abs().max()))


def slopes(X: Tensor, K: Tensor) -> float:
    """How large the terms are whose sum is one entry of a gradient: the other argument's numbers."""
    return max(1.0, float(X.detach().abs().max()), float(K.detach().abs().max()))


X33 = torch.arange(9.0).reshape(3, 3)
K22 = torch.arange(4.0).reshape(2, 2)


@exercise("corr2d")
@banned(*CONVOLUTIONS)
class TestCorr2d:
    @lesson(
        zh="书里的例子：3×3 的输入和 2×2 的核给出 19、25、37、43。",
        hint="Lay the kernel on the top left corner, multiply and add; then slide it.",
        hint_zh="把核放在左上角，对应相乘再相加，然后滑动。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: a 3×3 input and a 2×2 kernel give 19, 25, 37, 43."""
        assert_close(student.corr2d(X33, K22), torch.tensor([[19.0, 25.0], [37.0, 43.0]]))

    @lesson(
        zh="结果的形状是 (h − kh + 1, w − kw + 1)，类型与输入相同。",
        hint="Count how many places the kernel fits along each axis; rows and columns need not be equal.",
        hint_zh="数一数沿每个轴核能放在多少个位置；行数和列数不一定相等。",
    )
    @given(pair=pairs())
    def test_shape_and_dtype(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The result has shape (h − kh + 1, w − kw + 1) and the input's dtype."""
        X, K = pair
        shape = [n - k + 1 for n, k in zip(X.shape, K.shape, strict=True)]
        assert_tensor(student.corr2d(X, K), shape=shape, dtype=X.dtype)

    @lesson(
        zh="它对输入是线性的：输入变成 a·X + 1，结果就变成 a·Y 加上核的所有数之和。",
        hint="The result is a plain sum of products; nothing else is added, cut off or divided.",
        hint_zh="结果就是乘积之和；没有别的相加、截断或相除。",
    )
    @given(pair=pairs(plain=True), a=scalars())
    def test_is_linear(self, student: Any, pair: tuple[Tensor, Tensor], a: float) -> None:
        """It is linear in the input: a·X + 1 gives a times the result plus the sum of the kernel."""
        X, K = pair
        once = student.corr2d(X, K)
        assert_close(student.corr2d(a * X + 1.0, K), a * once + K.sum(), scale=16 * magnitude(X, K))

    @lesson(
        zh="输入平移，结果跟着平移。",
        hint="Every output uses the same kernel, at the same offsets.",
        hint_zh="每个输出都用同一个核、同样的偏移。",
    )
    @given(pair=pairs(plain=True))
    def test_shifts_with_its_input(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """When the input moves, the result moves along."""
        X, K = pair
        wide = torch.zeros(X.shape[0] + 1, X.shape[1] + 1, dtype=X.dtype)
        wide[1:, 1:] = X
        assert_close(student.corr2d(wide, K)[1:, 1:], student.corr2d(X, K), scale=magnitude(X, K))

    @weight(2)
    @lesson(
        zh="结果是滑动的乘积之和：Y[i, j] = Σ X[i+a, j+b]·K[a, b]。",
        hint="Check which index goes with rows and which with columns, and that the kernel is not flipped.",
        hint_zh="检查哪个下标对应行、哪个对应列，并确认核没有翻转。",
    )
    @given(pair=pairs())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The result is the sliding sum of products: Y[i, j] = Σ X[i+a, j+b]·K[a, b]."""
        X, K = pair
        assert_close(student.corr2d(X, K), reference.corr2d(X, K), scale=magnitude(X, K))

    @lesson(
        zh="核在任一方向上比输入大时，引发 ValueError。",
        hint="Compare both axes before you compute; an empty result is not an error message.",
        hint_zh="计算之前先比较两个轴；空结果不是错误信息。",
    )
    @given(pair=pairs(plain=True), axis=st.integers(0, 1), more=st.integers(1, 3))
    def test_refuses_larger_kernel(self, student: Any, pair: tuple[Tensor, Tensor], axis: int, more: int) -> None:
        """A kernel larger than the input along either axis raises ValueError."""
        X, K = pair
        size = list(K.shape)
        size[axis] = X.shape[axis] + more
        assert_raises(student.corr2d, X, torch.ones(size, dtype=X.dtype))

    @lesson(
        zh="自动求导可以穿过它，对输入和对核都正确。",
        hint="Stay in tensors: no .item(), no .numpy(), no torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()、.numpy()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(pair=pairs(high=4))
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Autograd through it is right, for the input and for the kernel."""
        X, K = pair
        assert_gradient(student, reference, "corr2d", X, K, wrt=(0, 1), scale=slopes(X, K))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "corr2d", X33, K22)


@exercise("conv2d")
@banned(*CONVOLUTIONS)
class TestConv2d:
    @lesson(
        zh="单个 1 的图像给出核本身：卷积把核原样画在 1 的位置。",
        hint="Flip the kernel along both axes, then correlate.",
        hint_zh="把核沿两个轴都翻转，再做互相关。",
    )
    def test_impulse_draws_the_kernel(self, student: Any) -> None:
        """An image with a single 1 gives the kernel itself, the right way round."""
        X = torch.zeros(5, 6)
        X[2, 3] = 1
        K = torch.arange(1.0, 7).reshape(2, 3)
        expected = torch.zeros(4, 4)
        expected[1:3, 1:4] = K
        assert_close(student.conv2d(X, K), expected)

    @lesson(
        zh="图像和核都上下、左右翻转，结果也跟着翻转，数不变。",
        hint="Flip the kernel once, inside the function, along both axes; apart from that it is the same sum.",
        hint_zh="只在函数里把核沿两个轴各翻转一次；除此之外求和是一样的。",
    )
    @given(pair=pairs(plain=True))
    def test_reads_the_same_backwards(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """When image and kernel are both flipped both ways, the result is flipped, its numbers the same."""
        X, K = pair
        once = student.conv2d(X, K)
        back = student.conv2d(X.flip(0, 1), K.flip(0, 1))
        assert_close(back.flip(0, 1), once, scale=magnitude(X, K))

    @weight(2)
    @lesson(
        zh="结果是核上下、左右都翻转后的互相关。",
        hint="Flip along both axes, not one; a transpose is no flip.",
        hint_zh="两个轴都要翻转，不只一个；转置不是翻转。",
    )
    @given(pair=pairs())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The result is the correlation with the kernel flipped both ways."""
        X, K = pair
        assert_close(student.conv2d(X, K), reference.conv2d(X, K), scale=magnitude(X, K))

    @lesson(
        zh="核在任一方向上比输入大时，引发 ValueError。",
        hint="The same check as in corr2d.",
        hint_zh="与 corr2d 同样的检查。",
    )
    @given(pair=pairs(plain=True), axis=st.integers(0, 1), more=st.integers(1, 3))
    def test_refuses_larger_kernel(self, student: Any, pair: tuple[Tensor, Tensor], axis: int, more: int) -> None:
        """A kernel larger than the input along either axis raises ValueError."""
        X, K = pair
        size = list(K.shape)
        size[axis] = X.shape[axis] + more
        assert_raises(student.conv2d, X, torch.ones(size, dtype=X.dtype))

    @lesson(
        zh="自动求导可以穿过它。",
        hint="Stay in tensors; flip() keeps the graph.",
        hint_zh="一直用张量计算；flip() 会保留计算图。",
    )
    @given(pair=pairs(high=4))
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Autograd through it is right, for the input and for the kernel."""
        X, K = pair
        assert_gradient(student, reference, "conv2d", X, K, wrt=(0, 1), scale=slopes(X, K))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "conv2d", X33, K22)


@exercise("corr1d")
@banned(*CONVOLUTIONS)
class TestCorr1d:
    @lesson(
        zh="差分核 [−1, 1] 给出相邻元素之差。",
        hint="y[i] = x[i]·k[0] + x[i+1]·k[1] + …",
        hint_zh="y[i] = x[i]·k[0] + x[i+1]·k[1] + …",
    )
    def test_differences(self, student: Any) -> None:
        """The kernel [−1, 1] gives the differences of neighbours."""
        x = torch.tensor([1.0, 4.0, 9.0, 16.0])
        assert_close(student.corr1d(x, torch.tensor([-1.0, 1.0])), torch.tensor([3.0, 5.0, 7.0]))

    @lesson(
        zh="三维：全 1 的核给出每个小块的和。",
        hint="Three offsets, one for each axis.",
        hint_zh="三个偏移，每个轴一个。",
    )
    def test_block_sums(self, student: Any) -> None:
        """In three dimensions, a kernel of ones gives the sum of each block."""
        X = torch.arange(24.0).reshape(2, 3, 4)
        blocks = torch.stack(
            [torch.stack([X[:, i : i + 2, j : j + 3].sum() for j in range(2)]) for i in range(2)]
        ).unsqueeze(0)
        assert_close(student.corr3d(X, torch.ones(2, 2, 3)), blocks)

    @lesson(
        zh="一维：结果是滑动的乘积之和。",
        hint="Check the first and the last output, and a kernel as long as the input.",
        hint_zh="检查第一个和最后一个输出，以及和输入一样长的核。",
    )
    @given(pair=pairs(ndim=1, high=8))
    def test_matches_reference_1d(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """In one dimension, the result is the sliding sum of products."""
        x, k = pair
        assert_close(student.corr1d(x, k), reference.corr1d(x, k), scale=magnitude(x, k))

    @lesson(
        zh="三维：结果是滑动的乘积之和。",
        hint="Check each axis with its own size: depth, height, width.",
        hint_zh="每个轴都用自己的大小检查：深、高、宽。",
    )
    @given(pair=pairs(ndim=3, high=5))
    def test_matches_reference_3d(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """In three dimensions, the result is the sliding sum of products."""
        X, K = pair
        assert_close(student.corr3d(X, K), reference.corr3d(X, K), terms=27, scale=magnitude(X, K))

    @lesson(
        zh="核比序列长时，corr1d 引发 ValueError。",
        hint="The same check as in corr2d, for one axis.",
        hint_zh="与 corr2d 同样的检查，只有一个轴。",
    )
    @given(n=st.integers(1, 4), more=st.integers(1, 3))
    def test_refuses_longer_kernel(self, student: Any, n: int, more: int) -> None:
        """A kernel longer than the sequence makes corr1d raise ValueError."""
        assert_raises(student.corr1d, torch.ones(n), torch.ones(n + more))

    @lesson(
        zh="核在任一方向上比输入大时，corr3d 引发 ValueError。",
        hint="Any of the three axes can be too short.",
        hint_zh="三个轴中任何一个都可能太短。",
    )
    @given(size=shapes(3, 1, 3), axis=st.integers(0, 2), more=st.integers(1, 2))
    def test_refuses_larger_kernel(self, student: Any, size: tuple[int, ...], axis: int, more: int) -> None:
        """A kernel larger than the volume along any axis makes corr3d raise ValueError."""
        kernel = [1, 1, 1]
        kernel[axis] = size[axis] + more
        assert_raises(student.corr3d, torch.ones(size), torch.ones(kernel))

    @lesson(
        zh="自动求导可以穿过一维的互相关。",
        hint="Stay in tensors: no .item(), no torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(pair=pairs(ndim=1, high=6))
    def test_gradient_1d(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Autograd through corr1d is right, for the input and for the kernel."""
        x, k = pair
        assert_gradient(student, reference, "corr1d", x, k, wrt=(0, 1), scale=slopes(x, k))

    @lesson(
        zh="自动求导可以穿过三维的互相关。",
        hint="Stay in tensors: no .item(), no torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(pair=pairs(ndim=3, high=4))
    def test_gradient_3d(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Autograd through corr3d is right, for the input and for the kernel."""
        X, K = pair
        assert_gradient(student, reference, "corr3d", X, K, wrt=(0, 1), scale=slopes(X, K))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "corr1d", torch.arange(5.0), torch.tensor([1.0, -1.0]))
        assert_same_on_cuda(student, reference, "corr3d", torch.arange(27.0).reshape(3, 3, 3), torch.ones(2, 1, 2))


@exercise("Conv2D")
@banned(*CONVOLUTIONS)
class TestConv2DModule:
    @lesson(
        zh="weight 的形状是 kernel_size，bias 的形状是 (1,)，两者都是可训练的参数。",
        hint="Wrap both in nn.Parameter and call super().__init__() first.",
        hint_zh="两者都用 nn.Parameter 包装，并先调用 super().__init__()。",
    )
    @given(size=shapes(2, 1, 4))
    def test_parameters(self, student: Any, size: tuple[int, int]) -> None:
        """`weight` of shape kernel_size and `bias` of shape (1,) are its trainable parameters."""
        layer = student.Conv2D(size)
        named = dict(layer.named_parameters())
        assert_that(
            sorted(named) == ["bias", "weight"],
            f"Its parameters are {sorted(map(str, named))}, expected ['bias', 'weight'].",
            f"它的参数是 {sorted(map(str, named))}，应为 ['bias', 'weight']。",
        )
        assert_shape(named["weight"], size)
        assert_shape(named["bias"], (1,))
        assert_that(
            named["weight"].requires_grad and named["bias"].requires_grad,
            "A parameter does not require a gradient: it would never learn.",
            "有参数不需要梯度：它永远学不到东西。",
        )
        assert_that(
            bool(named["weight"].isfinite().all() and named["bias"].isfinite().all()),
            "A parameter starts as NaN or infinity: was it left uninitialised?",
            "有参数的初值是 NaN 或无穷大：是不是没有初始化？",
        )

    @lesson(
        zh="前向计算给出 corr2d(X, weight) + bias。",
        hint="The bias is one number that is added to every output.",
        hint_zh="偏置是加到每个输出上的一个数。",
    )
    def test_forward_by_hand(self, student: Any) -> None:
        """The forward pass gives corr2d(X, weight) + bias."""
        layer = student.Conv2D((2, 2))
        put(layer, "weight", K22)
        put(layer, "bias", torch.tensor([100.0]))
        assert_close(layer(X33), torch.tensor([[119.0, 125.0], [137.0, 143.0]]))

    @lesson(
        zh="全零的输入给出偏置；偏置加一，每个输出都加一。",
        hint="The bias is not multiplied by anything, and it is added once.",
        hint_zh="偏置不乘任何数，只加一次。",
    )
    @given(pair=pairs(plain=True, dtype=torch.float32), b=scalars())
    def test_bias_shifts_every_output(self, student: Any, pair: tuple[Tensor, Tensor], b: float) -> None:
        """The bias is added once to every output: with a bias of 0 all of them are lower by it."""
        X, K = pair
        layer = student.Conv2D(tuple(K.shape))
        put(layer, "weight", K)
        put(layer, "bias", torch.tensor([0.0]))
        without = layer(X)
        put(layer, "bias", torch.tensor([b]))
        assert_close(layer(X), without + b, scale=9 * magnitude(X, K))

    @weight(2)
    @lesson(
        zh="对任何输入、核和偏置都与参考答案相同。",
        hint="Use self.weight and self.bias as they are at the time of the call.",
        hint_zh="使用调用时的 self.weight 和 self.bias。",
    )
    @given(pair=pairs(), b=scalars())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor], b: float) -> None:
        """It agrees with the reference for any input, kernel and bias."""
        X, K = pair
        results = []
        for side in (student, reference):
            layer = side.Conv2D(tuple(K.shape))
            if X.dtype == torch.float64:
                run(side, "common.call_method", layer, "double")
            put(layer, "weight", K.detach())
            put(layer, "bias", torch.tensor([b], dtype=X.dtype))
            results.append(layer(X))
        assert_close(results[0], results[1], scale=magnitude(X, K))

    @lesson(
        zh="梯度到达输入和两个参数。",
        hint="Do not detach, and do not copy the parameters in forward.",
        hint_zh="不要 detach，也不要在 forward 里复制参数。",
    )
    @given(pair=pairs(high=4, dtype=torch.float32))
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The gradient reaches the input and both parameters."""
        X, K = pair
        results = []
        for side in (student, reference):
            layer = side.Conv2D(tuple(K.shape))
            put(layer, "weight", K.detach())
            (grad,) = vjp(layer, X)
            results.append((grad, *_parameter_gradients(side, layer, X.detach())))
        assert_close(results[0], results[1], scale=slopes(X, K), terms=64)

    @gpu
    @lesson(zh="在 CUDA 上训练和预测与 CPU 相同。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA, the layer gives the CPU's numbers."""
        layer = student.Conv2D((2, 2))
        put(layer, "weight", K22)
        put(layer, "bias", torch.tensor([1.0]))
        run(student, "common.to_device", layer, "cuda")
        told = on_device("cuda", layer, X33)
        assert_that(
            isinstance(told, dict) and told.get("devices") == ["cuda"],
            "Given CUDA tensors, the result is on another device.",
            "输入是 CUDA 张量，结果却在别的设备上。",
        )
        assert_close(told["value"], torch.tensor([[20.0, 26.0], [38.0, 44.0]]))


def _parameter_gradients(side: Any, layer: Any, X: Tensor) -> tuple[Tensor, ...]:
    grads = run(side, "common.parameter_gradients", layer, [X])
    return grads["weight"], grads["bias"]


@exercise("conv_matrix")
class TestConvMatrix:
    @lesson(
        zh="2×2 的核作用在 3×3 的图像上：手写的 4×9 矩阵。",
        hint="Row i·ow + j holds the kernel at the pixels that output (i, j) sees.",
        hint_zh="第 i·ow + j 行在输出 (i, j) 看得到的像素处放核的数。",
    )
    def test_by_hand(self, student: Any) -> None:
        """A 2×2 kernel on a 3×3 image: the 4×9 matrix, by hand."""
        expected = torch.tensor(
            [
                [1.0, 2, 0, 3, 4, 0, 0, 0, 0],
                [0, 1, 2, 0, 3, 4, 0, 0, 0],
                [0, 0, 0, 1, 2, 0, 3, 4, 0],
                [0, 0, 0, 0, 1, 2, 0, 3, 4],
            ]
        )
        assert_close(student.conv_matrix(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), 3, 3), expected)

    @lesson(
        zh="每一行的和等于核的和；矩阵的形状是 (oh·ow, h·w)。",
        hint="Every row holds the whole kernel once. Mind images that are wider than high.",
        hint_zh="每一行都恰好放一次完整的核。注意宽大于高的图像。",
    )
    @given(pair=pairs(high=5))
    def test_rows_share_the_kernel(self, student: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Every row sums to the kernel's sum; the shape is (oh·ow, h·w)."""
        X, K = pair
        (h, w), (kh, kw) = X.shape, K.shape
        W = assert_tensor(student.conv_matrix(K, h, w), shape=((h - kh + 1) * (w - kw + 1), h * w), dtype=K.dtype)
        assert_close(W.detach().sum(1), K.detach().sum().expand(W.shape[0]), scale=magnitude(K, K))

    @weight(2)
    @lesson(
        zh="W 乘以拉直的图像，等于拉直的互相关。",
        hint="vec goes row by row, for the input and for the output.",
        hint_zh="输入和输出都是一行接一行地拉直。",
    )
    @given(pair=pairs(high=5))
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """W times the flattened image is the flattened correlation."""
        X, K = pair
        h, w = X.shape
        assert_close(student.conv_matrix(K, h, w), reference.conv_matrix(K, h, w))

    @lesson(
        zh="自动求导从矩阵回到核：每个核元素的梯度是它出现过的所有位置之和。",
        hint="Write the kernel's own numbers into the matrix, not copies made by .item().",
        hint_zh="把核自己的数写进矩阵，不要用 .item() 复制。",
    )
    @given(pair=pairs(high=4))
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Autograd reaches the kernel: each entry collects from every place it was written to."""
        X, K = pair
        h, w = X.shape
        assert_gradient(student, reference, "conv_matrix", K, h, w)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "conv_matrix", K22, 3, 4)


@exercise("vertical_edge_kernel")
class TestVerticalEdgeKernel:
    @lesson(
        zh="它是 1×2 的核。",
        hint="Two numbers in one row.",
        hint_zh="一行两个数。",
    )
    def test_shape(self, student: Any) -> None:
        """It is a float kernel of shape (1, 2)."""
        K = assert_tensor(student.vertical_edge_kernel(), shape=(1, 2))
        assert_that(
            K.is_floating_point(), "The kernel holds whole numbers, expected floats.", "核里是整数，应为浮点数。"
        )

    @weight(2)
    @lesson(
        zh="1→0 处为 1，0→1 处为 −1，其余为 0。",
        hint="Left times k0 plus right times k1: try it on 1, 0 and on 0, 1.",
        hint_zh="左边乘 k0 加右边乘 k1：在 1, 0 和 0, 1 上各试一次。",
    )
    def test_finds_edges(self, student: Any) -> None:
        """It gives 1 at 1→0, −1 at 0→1 and 0 elsewhere."""
        K = assert_tensor(student.vertical_edge_kernel(), shape=(1, 2)).detach()
        row = torch.tensor([1.0, 1, 0, 0, 1, 1])
        found = row[:-1] * K[0, 0] + row[1:] * K[0, 1]
        assert_close(found.float(), torch.tensor([0.0, 1, 0, -1, 0]))

    @lesson(
        zh="与参考答案相同。",
        hint="The signs decide which edge counts as positive.",
        hint_zh="符号决定哪种边缘为正。",
    )
    def test_matches_reference(self, student: Any, reference: Any) -> None:
        """It is the reference's kernel."""
        got = assert_tensor(student.vertical_edge_kernel(), shape=(1, 2))
        assert_close(got.detach().float(), reference.vertical_edge_kernel())


def stripes() -> Tensor:
    """The book's image: ones with a band of zeros."""
    X = torch.ones(6, 8)
    X[:, 2:6] = 0
    return X


@exercise("learn_kernel")
@banned(*OPTIMISERS, *LEAST_SQUARES)
class TestLearnKernel:
    @lesson(
        zh="它从书里的边缘学回 [1, −1]。",
        hint="Follow the gradient of the summed squared error; a mean makes the steps too short.",
        hint_zh="沿求和的平方误差的梯度走；取平均会让步子太短。",
    )
    def test_learns_the_edge_kernel(self, student: Any) -> None:
        """From the book's edges it learns [1, −1] back."""
        X = stripes()
        Y = X[:, :-1] - X[:, 1:]
        K = assert_tensor(student.learn_kernel(X, Y, (1, 2)), shape=(1, 2))
        off = float((K.detach() - torch.tensor([[1.0, -1.0]])).abs().max())
        # From [[3, 3]] 200 steps of 0.03 come to rounding, 20 steps or steps of 0.003 stay farther than this.
        assert_that(
            off < 1e-4,
            f"The learnt kernel is {K.tolist()}, expected about [[1, -1]].",
            f"学到的核是 {K.tolist()}，应约为 [[1, -1]]。",
        )

    @weight(2)
    @lesson(
        zh="对别的图像和核，它也能学到拟合 Y 的核。",
        hint="Use lr, steps and kernel_size as they are given, and return the kernel in the input's dtype.",
        hint_zh="按给定的 lr、steps 和 kernel_size 计算，并以输入的 dtype 返回核。",
    )
    @settings(max_examples=8)
    @given(seed=st.integers(0, 2**16), size=shapes(2, 1, 2), dtype=dtypes(), flat=st.booleans())
    def test_fits_other_images(
        self, student: Any, reference: Any, seed: int, size: tuple[int, int], dtype: torch.dtype, flat: bool
    ) -> None:
        """It learns a kernel that fits Y for other images and kernels too."""
        maker = torch.Generator().manual_seed(seed)
        X = torch.randn(7, 5, generator=maker).to(dtype)
        X = X if flat else X.T
        K = torch.randint(-2, 3, size, generator=maker).to(dtype)
        # Summed over some 30 pixels the curvature is 10 to 130: lr 1e-2 neither diverges nor stalls in 80 steps.
        Y = reference.corr2d(X, K)
        learnt = assert_tensor(student.learn_kernel(X, Y, size, lr=1e-2, steps=80), shape=size, dtype=dtype)
        left = float(((reference.corr2d(X, learnt.detach()) - Y) ** 2).mean())
        assert_that(
            left < 1e-3,
            f"The mean squared error after learning is {left:.3g}, expected under 0.001.",
            f"学习后的均方误差是 {left:.3g}，应小于 0.001。",
        )

    @lesson(
        zh="一步的长度正好是 lr 乘以求和的平方误差的梯度：1×1 的核可以一步到位。",
        hint="The gradient of Σ(k·x − y)² is 2·Σ(k·x − y)·x: a sum, not a mean, and with its factor 2.",
        hint_zh="Σ(k·x − y)² 的梯度是 2·Σ(k·x − y)·x：是求和而不是平均，并且有因子 2。",
    )
    @given(side=st.integers(2, 4), target=st.integers(-3, 3))
    def test_one_step_is_lr_times_the_gradient(self, student: Any, side: int, target: int) -> None:
        """One step is lr times the gradient of the summed squared error: a 1×1 kernel can arrive in one."""
        X = torch.ones(side, side)
        # The error is n(k − target)² with n pixels: its slope is 2n(k − target), so lr = 1/(2n) lands on the target.
        K = assert_tensor(student.learn_kernel(X, target * X, (1, 1), lr=0.5 / side**2, steps=1), shape=(1, 1))
        K = K.detach()
        off = abs(float(K) - target)
        assert_that(
            off < 1e-3,
            f"After one step of lr {0.5 / side**2:g} the kernel is {float(K):.6g}, expected {target}.",
            f"以 lr {0.5 / side**2:g} 走一步后，核是 {float(K):.6g}，应为 {target}。",
        )

    @lesson(
        zh="每一步都算数：当一步让距离减半时，s 步之后剩下 2⁻ˢ。",
        hint="Update the kernel in every one of the `steps` rounds, with the gradient at the present kernel.",
        hint_zh="在 steps 轮的每一轮里都更新一次核，梯度取在当前的核处。",
    )
    @given(steps=st.integers(1, 6), side=st.integers(2, 4))
    def test_every_step_counts(self, student: Any, steps: int, side: int) -> None:
        """Every step counts: where one halves the distance, s of them leave 2⁻ˢ of it."""
        X, target = torch.ones(side, side), 1e6
        # With n pixels lr = 1/(4n) halves the distance; a start of up to 1,000 is lost beside the target.
        lr = 0.25 / side**2
        K = assert_tensor(student.learn_kernel(X, target * X, (1, 1), lr=lr, steps=steps), shape=(1, 1))
        gone, expected = float(K.detach()) / target, 1 - 0.5**steps
        assert_that(
            abs(gone - expected) < 1e-3,
            f"After {steps} steps of lr {lr:g} the kernel went {gone:.4f} of the way, expected {expected:.4f}.",
            f"以 lr {lr:g} 走 {steps} 步后，核走完了路程的 {gone:.4f}，应为 {expected:.4f}。",
        )

    @lesson(
        zh="lr 为 0 时停在随机的起点；步数或 lr 太小时到不了。",
        hint="The number of updates is `steps`, the length of each is lr times the gradient.",
        hint_zh="更新次数是 steps，每次的长度是 lr 乘梯度。",
    )
    def test_obeys_lr_and_steps(self, student: Any) -> None:
        """With lr 0 it stays at its random start; one step, or a few tiny ones, do not arrive."""
        X = stripes()
        Y = X[:, :-1] - X[:, 1:]
        target = torch.tensor([[1.0, -1.0]])
        # A random start that happens to lie within 1e-4 of both numbers has a chance under 1e-8.
        far = [
            float((student.learn_kernel(X, Y, (1, 2), lr=lr, steps=steps).detach() - target).abs().max())
            for lr, steps in ((0.0, 50), (1e-7, 3), (3e-2, 1))
        ]
        assert_that(
            min(far) > 1e-4,
            "It arrives at the kernel without learning: lr and steps must matter.",
            "它没有学习就得到了核：lr 和 steps 必须起作用。",
        )
