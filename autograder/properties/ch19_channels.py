"""What right answers of chapter 19 (several input and output channels) do."""

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
)
from autograder.bans import CONVOLUTIONS
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.strategies import dtypes, shapes, tensors

X233 = torch.stack([torch.arange(9.0).reshape(3, 3), torch.arange(1.0, 10).reshape(3, 3)])
K222 = torch.stack([torch.arange(4.0).reshape(2, 2), torch.arange(1.0, 5).reshape(2, 2)])
K3222 = torch.stack([K222, K222 + 1, K222 + 2])

Pair = tuple[Tensor, Tensor]


@st.composite
def pairs(draw: st.DrawFn, /, outs: bool = False, one: bool = False, high: int = 5, **kwargs: Any) -> Pair:
    """An image of 1 to 3 channels and a kernel for it (of 1 to 3 output channels); `one`: 1×1 kernels."""
    ci = draw(st.integers(1, 3))
    kernel = (1, 1) if one else draw(shapes(2, 1, 3))
    size = tuple(k + draw(st.integers(0, high - 3)) for k in kernel)
    co = (draw(st.integers(1, 3)),) if outs else ()
    dtype = draw(dtypes())
    return draw(tensors((ci, *size), dtype=dtype, **kwargs)), draw(tensors((*co, ci, *kernel), dtype=dtype, **kwargs))


def magnitude(X: Tensor, K: Tensor) -> float:
    """How large the products are whose sum is one result."""
    return max(1.0, float(X.detach().abs().max() * K.detach().abs().max()))


def slopes(X: Tensor, K: Tensor) -> float:
    """How large the terms are whose sum is one entry of a gradient: the other argument's numbers."""
    return max(1.0, float(X.detach().abs().max()), float(K.detach().abs().max()))


def other_channels(K: Tensor, axis: int, change: int) -> Tensor:
    """Ones of K's shape with `change` channels more (or, where possible, fewer) along an axis."""
    size = list(K.shape)
    size[axis] = size[axis] + change if size[axis] + change >= 1 else size[axis] + abs(change)
    return torch.ones(size, dtype=K.dtype)


CHANGES = st.sampled_from([1, -1, 2, -2])


@exercise("corr2d_multi_in")
@banned(*CONVOLUTIONS)
class TestCorr2dMultiIn:
    @lesson(
        zh="书里的例子：两个通道给出 56、72、104、120。",
        hint="Correlate each channel with its own kernel, then add the results.",
        hint_zh="每个通道与自己的核做互相关，再把结果相加。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example of two channels gives 56, 72, 104, 120."""
        assert_close(student.corr2d_multi_in(X233, K222), torch.tensor([[56.0, 72.0], [104.0, 120.0]]))

    @lesson(
        zh="结果没有通道轴：形状是 (h − kh + 1, w − kw + 1)，dtype 与输入相同。",
        hint="The sum runs over the channels, so their axis is gone.",
        hint_zh="求和遍历通道，所以通道轴不见了。",
    )
    @given(pair=pairs())
    def test_shape_and_dtype(self, student: Any, pair: Pair) -> None:
        """The result has no channel axis: its shape is (h − kh + 1, w − kw + 1), its dtype the input's."""
        X, K = pair
        shape = [n - k + 1 for n, k in zip(X.shape[1:], K.shape[1:], strict=True)]
        assert_tensor(student.corr2d_multi_in(X, K), shape=shape, dtype=X.dtype)

    @lesson(
        zh="整体的结果，等于各通道单独的结果之和。",
        hint="Every channel counts once, the first and the last too; nothing is averaged.",
        hint_zh="每个通道都算一次，包括第一个和最后一个；不取平均。",
    )
    @given(pair=pairs(plain=True))
    def test_channels_add_up(self, student: Any, pair: Pair) -> None:
        """The result is the sum of what each channel alone gives."""
        X, K = pair
        alone = [assert_tensor(student.corr2d_multi_in(x[None], k[None])) for x, k in zip(X, K, strict=True)]
        got = student.corr2d_multi_in(X, K)
        assert_close(got, torch.stack(alone).sum(0), terms=27, scale=magnitude(X, K))

    @lesson(
        zh="图像和核的通道数不同时，引发 ValueError。",
        hint="zip stops at the shorter one and one channel broadcasts: compare X.shape[0] with K.shape[0].",
        hint_zh="zip 停在较短的一个，单个通道会广播：请比较 X.shape[0] 和 K.shape[0]。",
    )
    @given(pair=pairs(plain=True), change=CHANGES)
    def test_refuses_other_channels(self, student: Any, pair: Pair, change: int) -> None:
        """An image and a kernel with different numbers of channels raise ValueError."""
        X, K = pair
        assert_raises(student.corr2d_multi_in, X, other_channels(K, 0, change))

    @weight(2)
    @lesson(
        zh="对任何图像和核都与参考答案相同。",
        hint="Each channel has its own kernel: K[i] goes with X[i], not flipped.",
        hint_zh="每个通道有自己的核：K[i] 对应 X[i]，不翻转。",
    )
    @given(pair=pairs())
    def test_matches_reference(self, student: Any, reference: Any, pair: Pair) -> None:
        """It agrees with the reference for any image and kernel."""
        X, K = pair
        expected = reference.corr2d_multi_in(X, K)
        assert_close(student.corr2d_multi_in(X, K), expected, terms=27, scale=magnitude(X, K))

    @lesson(
        zh="自动求导可以穿过它，对输入和对核都正确。",
        hint="Stay in tensors: no .item(), no .numpy(), no torch.tensor(...) of results.",
        hint_zh="一直用张量计算：不要用 .item()、.numpy()，也不要用 torch.tensor(...) 包装结果。",
    )
    @given(pair=pairs(high=4))
    def test_gradient(self, student: Any, reference: Any, pair: Pair) -> None:
        """Autograd through it is right, for the input and for the kernel."""
        X, K = pair
        assert_gradient(student, reference, "corr2d_multi_in", X, K, wrt=(0, 1), scale=slopes(X, K))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "corr2d_multi_in", X233, K222)


@exercise("corr2d_multi_in_out")
@banned(*CONVOLUTIONS)
class TestCorr2dMultiInOut:
    @lesson(
        zh="书里的例子：核 K、K + 1、K + 2 给出三个输出通道，开头是 56、76、96。",
        hint="One kernel of all input channels for each output channel; stack the results.",
        hint_zh="每个输出通道有一个包含所有输入通道的核；把结果堆叠起来。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example: the kernels K, K + 1 and K + 2 give three channels that begin with 56, 76, 96."""
        expected = [[[56.0, 72], [104, 120]], [[76, 100], [148, 172]], [[96, 128], [192, 224]]]
        assert_close(student.corr2d_multi_in_out(X233, K3222), torch.tensor(expected))

    @lesson(
        zh="形状是 (co, h − kh + 1, w − kw + 1)，dtype 与输入相同，只有一个输出通道时也一样。",
        hint="Output channels come first; an output of one channel keeps that axis.",
        hint_zh="输出通道在最前面；只有一个输出通道时也保留这个轴。",
    )
    @given(pair=pairs(outs=True))
    def test_shape_and_dtype(self, student: Any, pair: Pair) -> None:
        """The shape is (co, h − kh + 1, w − kw + 1), also for one output channel; the dtype is the input's."""
        X, K = pair
        shape = [K.shape[0]] + [n - k + 1 for n, k in zip(X.shape[1:], K.shape[2:], strict=True)]
        assert_tensor(student.corr2d_multi_in_out(X, K), shape=shape, dtype=X.dtype)

    @lesson(
        zh="每个输出通道只取决于自己的核。",
        hint="Output channel o is what K[o] alone gives.",
        hint_zh="输出通道 o 就是只用 K[o] 得到的结果。",
    )
    @given(pair=pairs(outs=True, plain=True))
    def test_each_output_has_its_kernel(self, student: Any, pair: Pair) -> None:
        """Each output channel is what its own kernel alone gives."""
        X, K = pair
        alone = [assert_tensor(student.corr2d_multi_in_out(X, k[None])) for k in K]
        assert_close(student.corr2d_multi_in_out(X, K), torch.cat(alone), terms=27, scale=magnitude(X, K))

    @lesson(
        zh="输入通道数不同时，引发 ValueError。",
        hint="Compare X.shape[0] with K.shape[1]; K.shape[0] counts the output channels.",
        hint_zh="比较 X.shape[0] 和 K.shape[1]；K.shape[0] 是输出通道数。",
    )
    @given(pair=pairs(outs=True, plain=True), change=CHANGES)
    def test_refuses_other_channels(self, student: Any, pair: Pair, change: int) -> None:
        """An image and kernels with different numbers of input channels raise ValueError."""
        X, K = pair
        assert_raises(student.corr2d_multi_in_out, X, other_channels(K, 1, change))

    @weight(2)
    @lesson(
        zh="对任何图像和核都与参考答案相同。",
        hint="The order of K's axes is output channel, input channel, row, column.",
        hint_zh="K 的轴依次是输出通道、输入通道、行、列。",
    )
    @given(pair=pairs(outs=True))
    def test_matches_reference(self, student: Any, reference: Any, pair: Pair) -> None:
        """It agrees with the reference for any image and kernels."""
        X, K = pair
        expected = reference.corr2d_multi_in_out(X, K)
        assert_close(student.corr2d_multi_in_out(X, K), expected, terms=27, scale=magnitude(X, K))

    @lesson(
        zh="自动求导可以穿过它，对输入和对核都正确。",
        hint="Join the channels with torch.stack: it keeps the graph, torch.tensor does not.",
        hint_zh="用 torch.stack 合并通道：它保留计算图，torch.tensor 不保留。",
    )
    @given(pair=pairs(outs=True, high=4))
    def test_gradient(self, student: Any, reference: Any, pair: Pair) -> None:
        """Autograd through it is right, for the input and for the kernels."""
        X, K = pair
        assert_gradient(student, reference, "corr2d_multi_in_out", X, K, wrt=(0, 1), scale=slopes(X, K))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "corr2d_multi_in_out", X233, K3222)


MIXED = torch.tensor([[[5.0, 7.0]], [[2.0, 3.0]]])
MIX = torch.tensor([[1.0, 1.0], [1.0, -1.0]]).reshape(2, 2, 1, 1)


@exercise("corr2d_multi_in_out_1x1")
@banned(*CONVOLUTIONS)
class TestCorr2dMultiInOut1x1:
    @lesson(
        zh="手算的例子：和与差把 [5, 7]、[2, 3] 变成 [7, 10]、[3, 4]。",
        hint="(co, ci) times (ci, h·w): the pixels are the columns.",
        hint_zh="(co, ci) 乘 (ci, h·w)：像素是列。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: sum and difference turn [5, 7] and [2, 3] into [7, 10] and [3, 4]."""
        got = student.corr2d_multi_in_out_1x1(MIXED, MIX)
        assert_close(got, torch.tensor([[[7.0, 10.0]], [[3.0, 4.0]]]))

    @lesson(
        zh="形状是 (co, h, w)，dtype 与输入相同。",
        hint="The pixels keep their places; only the number of channels changes.",
        hint_zh="像素的位置不变，只有通道数改变。",
    )
    @given(pair=pairs(outs=True, one=True))
    def test_shape_and_dtype(self, student: Any, pair: Pair) -> None:
        """The shape is (co, h, w), the dtype the input's."""
        X, K = pair
        got = student.corr2d_multi_in_out_1x1(X, K)
        assert_tensor(got, shape=(K.shape[0], *X.shape[1:]), dtype=X.dtype)

    @lesson(
        zh="每个像素都由同一个矩阵单独变换：像素 (i, j) 给出 K · X[:, i, j]。",
        hint="A pixel's channels are X[:, i, j]. reshape(h·w, ci) does not bring them together, a transpose does.",
        hint_zh="一个像素的各通道是 X[:, i, j]。reshape(h·w, ci) 并不能把它们放到一起，转置才可以。",
    )
    @given(pair=pairs(outs=True, one=True, plain=True))
    def test_pixel_by_pixel(self, student: Any, pair: Pair) -> None:
        """Every pixel is transformed alone, by the same matrix: pixel (i, j) gives K · X[:, i, j]."""
        X, K = pair
        got = assert_tensor(student.corr2d_multi_in_out_1x1(X, K), shape=(K.shape[0], *X.shape[1:]))
        matrix = K[:, :, 0, 0]
        for i in range(X.shape[1]):
            for j in range(X.shape[2]):
                assert_close(got[:, i, j].clone(), (matrix * X[:, i, j]).sum(1), scale=magnitude(X, K))

    @weight(2)
    @lesson(
        zh="对任何图像和核都与参考答案相同。",
        hint="Rows of the matrix are output channels: K has the shape (co, ci, 1, 1).",
        hint_zh="矩阵的行是输出通道：K 的形状是 (co, ci, 1, 1)。",
    )
    @given(pair=pairs(outs=True, one=True))
    def test_matches_reference(self, student: Any, reference: Any, pair: Pair) -> None:
        """It agrees with the reference for any image and kernels."""
        X, K = pair
        expected = reference.corr2d_multi_in_out_1x1(X, K)
        assert_close(student.corr2d_multi_in_out_1x1(X, K), expected, scale=magnitude(X, K))

    @lesson(
        zh="自动求导可以穿过它，对输入和对核都正确。",
        hint="reshape, transpose and @ keep the graph.",
        hint_zh="reshape、转置和 @ 都保留计算图。",
    )
    @given(pair=pairs(outs=True, one=True))
    def test_gradient(self, student: Any, reference: Any, pair: Pair) -> None:
        """Autograd through it is right, for the input and for the kernels."""
        X, K = pair
        assert_gradient(student, reference, "corr2d_multi_in_out_1x1", X, K, wrt=(0, 1), scale=slopes(X, K))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "corr2d_multi_in_out_1x1", MIXED, MIX)


SIZES = st.tuples(*[st.integers(1, 9)] * 6)


@exercise("conv_cost")
class TestConvCost:
    @lesson(
        zh="课上的例子：100 到 100 个通道、5×5 的核、64×64 的输出：250100 个参数，1024000000 次乘加。",
        hint="One bias for each output channel counts as a parameter; adding it is no multiply-add.",
        hint_zh="每个输出通道的一个偏置算参数；加上它不算乘加。",
    )
    def test_lecture_example(self, student: Any) -> None:
        """The lecture's layer of 100 to 100 channels has 250,100 parameters and 1,024,000,000 multiply-adds."""
        assert_equal(student.conv_cost(100, 100, 5, 5, 64, 64), (250_100, 1_024_000_000))

    @lesson(
        zh="计数是精确的整数，再大的层也一样。",
        hint="Multiply Python ints: float32 and int32 have no room for billions.",
        hint_zh="用 Python 的整数相乘：float32 和 int32 放不下几十亿。",
    )
    def test_exact_when_large(self, student: Any) -> None:
        """Counts are exact whole numbers, for layers of billions of multiply-adds too."""
        assert_equal(student.conv_cost(511, 513, 3, 3, 57, 57), (2_359_800, 7_665_323_463))

    @lesson(
        zh="1×1 的层有 (ci + 1)·co 个参数，每个输出像素要 ci·co 次乘加。",
        hint="Write out what the layer stores and computes for one output number.",
        hint_zh="写出这个层为了一个输出数存了什么、算了什么。",
    )
    @given(ci=st.integers(1, 5), co=st.integers(1, 5), oh=st.integers(1, 5), ow=st.integers(1, 5))
    def test_one_by_one(self, student: Any, ci: int, co: int, oh: int, ow: int) -> None:
        """A 1×1 layer has (ci + 1)·co parameters and takes ci·co multiply-adds for each output pixel."""
        got = student.conv_cost(ci, co, 1, 1, oh, ow)
        assert_equal(got, (sum(ci + 1 for _ in range(co)), sum(ci * co for _ in range(oh * ow))))

    @weight(2)
    @lesson(
        zh="对任何大小都与参考答案相同。",
        hint="Parameters do not depend on the output's size; multiply-adds do.",
        hint_zh="参数个数与输出大小无关，乘加次数有关。",
    )
    @given(sizes=SIZES)
    def test_matches_reference(self, student: Any, reference: Any, sizes: tuple[int, ...]) -> None:
        """It agrees with the reference for any sizes."""
        assert_equal(student.conv_cost(*sizes), reference.conv_cost(*sizes))


@st.composite
def layers(draw: st.DrawFn, /, high: int = 4, **kwargs: Any) -> tuple[Tensor, Tensor, Tensor | None, dict[str, Any]]:
    """A batch of images, kernels, a bias or None, and padding and stride that they allow."""
    n, ci, co = draw(st.integers(1, 3)), draw(st.integers(1, 3)), draw(st.integers(1, 3))
    padding, stride = draw(shapes(2, 0, 2)), draw(shapes(2, 1, 3))
    size = draw(shapes(2, 1, high))
    kernel = tuple(draw(st.integers(1, min(s + 2 * p, 3))) for s, p in zip(size, padding, strict=True))
    dtype = draw(dtypes())
    X, K = draw(tensors((n, ci, *size), dtype=dtype, **kwargs)), draw(tensors((co, ci, *kernel), dtype=dtype, **kwargs))
    bias = draw(tensors((co,), dtype=dtype, plain=True)) if draw(st.booleans()) else None
    return X, K, bias, {"padding": padding, "stride": stride}


Layer = tuple[Tensor, Tensor, Tensor | None, dict[str, Any]]


@exercise("batched_conv2d")
@banned(*CONVOLUTIONS)
class TestBatchedConv2d:
    @lesson(
        zh="书里的例子放进两幅图像的批量，再加偏置 100、200、300。",
        hint="Treat every image of the batch alike, and add bias[o] to output channel o.",
        hint_zh="批量里的每幅图像同样处理，并把 bias[o] 加到输出通道 o 上。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's example, twice in one batch, with the biases 100, 200 and 300."""
        one = torch.tensor([[[56.0, 72], [104, 120]], [[76, 100], [148, 172]], [[96, 128], [192, 224]]])
        bias = torch.tensor([100.0, 200, 300])
        expected = torch.stack([one, 0 * one]) + bias.reshape(3, 1, 1)
        assert_close(student.batched_conv2d(torch.stack([X233, 0 * X233]), K3222, bias), expected)

    @lesson(
        zh="不给 bias、padding 和 stride，就是普通的多通道互相关。",
        hint="The defaults are bias=None, padding=(0, 0), stride=(1, 1).",
        hint_zh="默认值是 bias=None、padding=(0, 0)、stride=(1, 1)。",
    )
    def test_defaults(self, student: Any) -> None:
        """Without bias, padding and stride it is the plain cross-correlation of several channels."""
        expected = [[[56.0, 72], [104, 120]], [[76, 100], [148, 172]], [[96, 128], [192, 224]]]
        assert_close(student.batched_conv2d(X233[None], K3222), torch.tensor([expected]))

    @lesson(
        zh="形状是 (n, co, oh, ow)，每个轴 ⌊(h − kh + 2p + s)/s⌋；dtype 与输入相同。",
        hint="`padding` counts one side; rows come first. A batch of one image keeps its axis.",
        hint_zh="padding 只数一边；行在前。只有一幅图像的批量也保留批量轴。",
    )
    @given(layer=layers())
    def test_shape_and_dtype(self, student: Any, layer: Layer) -> None:
        """The shape is (n, co, oh, ow) with ⌊(h − kh + 2p + s)/s⌋ along each axis; the dtype is the input's."""
        X, K, bias, options = layer
        sizes = [
            (n - k + 2 * p) // s + 1
            for n, k, p, s in zip(X.shape[2:], K.shape[2:], options["padding"], options["stride"], strict=True)
        ]
        got = student.batched_conv2d(X, K, bias, **options)
        assert_tensor(got, shape=(X.shape[0], K.shape[0], *sizes), dtype=X.dtype)

    @lesson(
        zh="每幅图像单独处理：批量的结果就是各图像的结果。",
        hint="No sum and no mean over the batch; the images must not mix.",
        hint_zh="不对批量求和或取平均；图像之间不能混在一起。",
    )
    @given(layer=layers(plain=True))
    def test_images_do_not_mix(self, student: Any, layer: Layer) -> None:
        """Each image is treated alone: the batch gives what its images give one by one."""
        X, K, bias, options = layer
        alone = [assert_tensor(student.batched_conv2d(x[None], K, bias, **options)) for x in X]
        got = student.batched_conv2d(X, K, bias, **options)
        assert_close(got, torch.cat(alone), terms=27, scale=magnitude(X, K))

    @lesson(
        zh="输入通道数不同时，引发 ValueError。",
        hint="Compare X.shape[1] with K.shape[1] before anything broadcasts.",
        hint_zh="在广播发生之前，比较 X.shape[1] 和 K.shape[1]。",
    )
    @given(layer=layers(plain=True), change=CHANGES)
    def test_refuses_other_channels(self, student: Any, layer: Layer, change: int) -> None:
        """Images and kernels with different numbers of input channels raise ValueError."""
        X, K, bias, options = layer
        assert_raises(student.batched_conv2d, X, other_channels(K, 1, change), bias, **options)

    @weight(3)
    @lesson(
        zh="对任何批量、核、偏置、填充和步幅，都与框架的层相同。",
        hint="Try numbers that differ between rows and columns, and between n, ci and co.",
        hint_zh="试试行和列不同、n、ci、co 也不同的数。",
    )
    @given(layer=layers())
    def test_matches_reference(self, student: Any, reference: Any, layer: Layer) -> None:
        """For any batch, kernels, bias, padding and stride it is what a library's layer gives."""
        X, K, bias, options = layer
        expected = reference.batched_conv2d(X, K, bias, **options)
        got = student.batched_conv2d(X, K, bias, **options)
        assert_close(got, expected, terms=28, scale=magnitude(X, K))

    @lesson(
        zh="自动求导可以穿过它，对输入、核和偏置都正确。",
        hint="Stay in tensors; the bias too needs its gradient.",
        hint_zh="一直用张量计算；偏置也需要梯度。",
    )
    @given(layer=layers(high=3))
    def test_gradient(self, student: Any, reference: Any, layer: Layer) -> None:
        """Autograd through it is right, for the input, the kernels and the bias."""
        X, K, bias, options = layer
        args, wrt = ((X, K), (0, 1)) if bias is None else ((X, K, bias), (0, 1, 2))
        assert_gradient(student, reference, "batched_conv2d", *args, wrt=wrt, scale=slopes(X, K), **options)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        bias = torch.tensor([1.0, 2.0, 3.0])
        args = (torch.stack([X233, X233 + 1]), K3222, bias)
        assert_same_on_cuda(student, reference, "batched_conv2d", *args, padding=(1, 0), stride=(1, 2))
