"""What right answers of chapter 9 (image data, Fashion-MNIST) do."""

from __future__ import annotations

from functools import cache
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
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.marks import exercise, gpu, lesson, weight
from autograder.probes import ch09_image_data as probes
from autograder.strategies import dtypes, tensors
from autograder.student import run

NAMES = ["t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"]


def assert_names(got: Any, labels: list[int]) -> None:
    """Fail unless `got` is the list of these labels' names."""
    assert_that(isinstance(got, list), "The result is not a list.", "结果不是列表。", got)
    assert_equal(got, [NAMES[k] for k in labels])


@exercise("text_labels")
class TestTextLabels:
    @lesson(
        zh="0 到 9 依次是 t-shirt 到 ankle boot。",
        hint="Check the order and the spelling of all ten names.",
        hint_zh="检查十个名称的顺序和拼写。",
    )
    def test_all_names(self, student: Any) -> None:
        """0 to 9 are t-shirt to ankle boot, in the book's order."""
        assert_names(student.text_labels(torch.arange(10)), list(range(10)))

    @lesson(
        zh="标签可以重复，可以是任意顺序；张量和列表都可以。",
        hint="One name for each label, in the order of the labels.",
        hint_zh="每个标签一个名称，按标签的顺序。",
    )
    @given(labels=st.lists(st.integers(0, 9), min_size=1, max_size=6), as_list=st.booleans())
    def test_any_order(self, student: Any, labels: list[int], as_list: bool) -> None:
        """Labels may repeat and come in any order, in a tensor or a list."""
        assert_names(student.text_labels(labels if as_list else torch.tensor(labels)), labels)

    @lesson(
        zh="0 到 9 以外的数引发 ValueError，−1 和 10 也是。",
        hint="A list takes the index −1 for its last element: compare with 0 and 9 yourself.",
        hint_zh="列表会把下标 −1 当成最后一个元素：请自己与 0 和 9 比较。",
    )
    @given(
        bad=st.sampled_from([-1, 10, -2, -10, 11, 255, -11]),
        around=st.lists(st.integers(0, 9), max_size=3),
        first=st.booleans(),
        as_list=st.booleans(),
    )
    def test_refuses_others(self, student: Any, bad: int, around: list[int], first: bool, as_list: bool) -> None:
        """A number outside 0 … 9 raises ValueError, −1 and 10 too, wherever it stands."""
        labels = [bad, *around] if first else [*around, bad]
        assert_raises(student.text_labels, labels if as_list else torch.tensor(labels))

    @lesson(
        zh="与参考答案相同。",
        hint="Return a list of strings.",
        hint_zh="返回字符串的列表。",
    )
    @given(labels=st.lists(st.integers(0, 9), min_size=1, max_size=12))
    def test_matches_reference(self, student: Any, reference: Any, labels: list[int]) -> None:
        """It agrees with the reference."""
        got = student.text_labels(torch.tensor(labels))
        assert_that(isinstance(got, list), "The result is not a list.", "结果不是列表。", got)
        assert_equal(got, reference.text_labels(torch.tensor(labels)))


@cache
def garments() -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
    """Return (images, labels) to train and to test: scikit-learn's digits enlarged to 28×28 bytes, all different.

    Fashion-MNIST itself is not at hand while grading; the file format and the task are the same.
    """
    from sklearn.datasets import load_digits

    data = load_digits()
    images = np.zeros((60, 28, 28), dtype=np.uint8)
    images[:, 2:26, 2:26] = np.kron(data.images[:60], np.ones((1, 3, 3))) * 15
    images[:, 0, 0] = np.arange(60) * 4  # makes every image one of a kind
    images[:, 27, 27] = 255
    X, y = torch.from_numpy(images), torch.from_numpy(data.target[:60].astype(np.int64))
    return (X[:37], y[:37]), (X[37:], y[37:])


@cache
def smooth() -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
    """Return garments' counterpart for resizing: hills on a slope, so smooth that all ways to interpolate agree.

    No picture is its own mirror image or transpose.
    """
    y, x = np.mgrid[0:28, 0:28] / 27.0
    hills = [
        64 * x + 190 * np.exp(-((x - 0.25 - 0.1 * k) ** 2 + (y - 0.3 - 0.01 * part) ** 2) / 0.08)
        for part in (0, 1)
        for k in range(4)
    ]
    X = torch.from_numpy(np.stack(hills).astype(np.uint8))
    labels = torch.arange(4)
    return (X[:4], labels), (X[4:], labels)


def as_floats(images: Tensor) -> Tensor:
    """Bytes (n, 28, 28) → float32 (n, 1, 28, 28) in [0, 1]."""
    return images.float().div(255).unsqueeze(1)


def loaded(student: Any, batch_size: int, resize: int | None = None, by_name: bool = False) -> dict[str, Any]:
    """Load the data on the student's side; check what must hold of every batch."""
    data = garments() if resize is None else smooth()
    told: dict[str, Any] = run(student, probes.load, student.load_fashion_mnist, *data, batch_size, resize, by_name)
    assert_that(all(told["loaders"]), "The results are not DataLoaders.", "结果不是 DataLoader。")
    side = 28 if resize is None else resize
    for part in ("train", "test"):
        for epoch in told[part]:
            for X, y in epoch:
                assert_tensor(X, dtype=torch.float32)
                assert_tensor(y, dtype=torch.int64)
                assert_shape(X, (len(X), 1, side, side))
                assert_shape(y, (len(X),))
    return told


def joined(epoch: list[tuple[Tensor, Tensor]]) -> tuple[Tensor, Tensor]:
    """Return all images and labels of an epoch."""
    if not epoch:
        return torch.zeros(0, 1, 28, 28), torch.zeros(0, dtype=torch.int64)
    return torch.cat([X for X, _ in epoch]), torch.cat([y for _, y in epoch])


def places(X: Tensor, known: Tensor) -> list[int]:
    """Return which of the known images each image is; −1 for none."""
    # Bytes divided by 255 are right to the last bit or two: 1e-5 is far below one step of 1/255.
    same = (X[:, None] - known[None]).abs().amax(dim=(2, 3, 4)) < 1e-5
    return [int(row.nonzero()[0]) if bool(row.any()) else -1 for row in same]


@exercise("load_fashion_mnist")
class TestLoadFashionMnist:
    @lesson(
        zh="两个 DataLoader；图片是 [0, 1] 内的 float32，形状 (b, 1, 28, 28)，标签是 (b,) 的 int64。",
        hint="transforms.ToTensor() does it: float32, one channel, bytes divided by 255.",
        hint_zh="transforms.ToTensor() 就能做到：float32、一个通道、字节除以 255。",
    )
    def test_batches(self, student: Any) -> None:
        """Two DataLoaders; images float32 in [0, 1], (b, 1, 28, 28); labels int64, (b,)."""
        told = loaded(student, 8)
        for part in ("train", "test"):
            X, _ = joined(told[part][0])
            low, high = float(X.min()), float(X.max())
            assert_that(
                low >= 0 and high <= 1,
                f"The pixels go from {low:.4g} to {high:.4g}, expected 0 to 1.",
                f"像素从 {low:.4g} 到 {high:.4g}，应在 0 到 1 之间。",
            )

    @weight(2)
    @lesson(
        zh="测试集按文件的顺序给出每张图片和它的标签，像素是字节除以 255。",
        hint="train=False and shuffle=False for the test data; no further normalisation.",
        hint_zh="测试数据用 train=False、shuffle=False；不要再做归一化。",
    )
    @settings(max_examples=4)
    @given(batch_size=st.sampled_from([5, 8, 23, 64]))
    def test_test_data_in_order(self, student: Any, batch_size: int) -> None:
        """The test data come in the files' order, each image with its label, bytes divided by 255."""
        images, labels = garments()[1]
        for epoch in loaded(student, batch_size)["test"]:
            X, y = joined(epoch)
            assert_close(X, as_floats(images))
            assert_equal(y, labels)

    @weight(2)
    @lesson(
        zh="每一轮给出每个训练样本恰好一次，图片与标签对应。",
        hint="train=True; nothing left out, and no drop_last.",
        hint_zh="用 train=True；不要遗漏，也不要 drop_last。",
    )
    @settings(max_examples=4)
    @given(batch_size=st.sampled_from([5, 8, 37, 64]))
    def test_train_data_complete(self, student: Any, batch_size: int) -> None:
        """Every epoch brings each training example exactly once, image and label together."""
        images, labels = garments()[0]
        known = as_floats(images)
        for epoch in loaded(student, batch_size)["train"]:
            X, y = joined(epoch)
            found = places(X, known)
            assert_that(
                sorted(found) == list(range(len(known))),
                f"An epoch brings {len(found)} images that are not the {len(known)} training images, each once.",
                f"一轮给出的 {len(found)} 张图片，不是 {len(known)} 张训练图片各一次。",
            )
            assert_equal(y, labels[found])

    @weight(2)
    @lesson(
        zh="训练集打乱，每一轮的顺序都不同；测试集不打乱。",
        hint="shuffle=True for the training data only.",
        hint_zh="只有训练数据用 shuffle=True。",
    )
    def test_shuffles(self, student: Any) -> None:
        """The training data are shuffled, anew in each epoch."""
        told = loaded(student, 10)
        known = as_floats(garments()[0][0])
        first, second = (places(joined(epoch)[0], known) for epoch in told["train"])
        # 37 images keep their order, or repeat one, with a chance of 1/37! < 1e-43.
        assert_that(
            first != sorted(first) and first != sorted(first, reverse=True),
            "The training data come in the files' order.",
            "训练数据是按文件的顺序给出的。",
        )
        assert_that(first != second, "Two epochs have the same order.", "两轮的顺序相同。")

    @lesson(
        zh="小批量的大小是 batch_size，最后一个可以不满。",
        hint="Hand batch_size on to both loaders; the last, short batch is kept.",
        hint_zh="把 batch_size 传给两个加载器；最后不满的一个要保留。",
    )
    @settings(max_examples=6)
    @given(batch_size=st.sampled_from([1, 7, 10, 23, 37, 100]))
    def test_batch_sizes(self, student: Any, batch_size: int) -> None:
        """Batches have batch_size examples, the last one what is left."""
        told = loaded(student, batch_size)
        for part, n in (("train", 37), ("test", 23)):
            expected = [batch_size] * (n // batch_size) + ([n % batch_size] if n % batch_size else [])
            assert_equal([len(y) for _, y in told[part][0]], expected)

    @weight(2)
    @lesson(
        zh="给出 resize 时，训练和测试图片都缩放为 (b, 1, resize, resize)，仍在 [0, 1] 内，内容不变。",
        hint="transforms.Resize before ToTensor, for both parts; do not crop or pad.",
        hint_zh="在 ToTensor 之前放 transforms.Resize，两部分都要；不要裁剪或填充。",
    )
    @settings(max_examples=5)
    @given(resize=st.sampled_from([14, 32, 28, 56, 20]), by_name=st.booleans())
    def test_resizes(self, student: Any, reference: Any, resize: int, by_name: bool) -> None:
        """With resize, images of both parts are scaled to (b, 1, resize, resize), still in [0, 1]."""
        got, expected = (loaded(side, 3, resize, by_name) for side in (student, reference))
        for part in ("train", "test"):
            X, _ = joined(got[part][0])
            want, _ = joined(expected[part][0])
            assert_shape(X, want.shape)
            # Scaling floats may leave [0, 1] by rounding.
            assert_that(
                float(X.min()) >= -1e-6 and float(X.max()) <= 1 + 1e-6,
                "After resizing, pixels lie outside 0 to 1.",
                "缩放之后，像素超出了 0 到 1。",
            )
        X, want = joined(got["test"][0])[0], joined(expected["test"][0])[0]
        # On these pictures nearest, linear and cubic interpolation, aligned at the corners or at the centres, differ by
        # at most 0.022 on average; to cut off a border of two pixels changes 0.044, to pad by two 0.033.
        off = float((X - want).abs().mean(dim=(1, 2, 3)).max())
        assert_that(
            off < 0.03,
            f"A resized image differs from the picture by {off:.2g} on average: was it cropped, padded or turned?",
            f"缩放后的图片与原图平均相差 {off:.2g}：是不是被裁剪、填充或翻转了？",
        )

    @lesson(
        zh="文件从 root 读取，不要求下载。",
        hint="Hand root on and leave download=False.",
        hint_zh="把 root 传下去，并保持 download=False。",
    )
    def test_asks_for_no_download(self, student: Any) -> None:
        """The files are read from root, and no download is asked for."""
        assert_that(
            not loaded(student, 16)["asked"],
            "It asked for a download: leave download=False.",
            "它要求了下载：请保持 download=False。",
        )


@st.composite
def pictures(draw: st.DrawFn, /, channels: tuple[int, ...] = (1, 2, 3), **kwargs: Any) -> Tensor:
    """Small images (n, c, h, w); widths that equal the number of channels are among them."""
    c = draw(st.sampled_from(channels))
    size = (draw(st.integers(1, 3)), c, draw(st.integers(1, 4)), draw(st.sampled_from([1, 2, 3, 4])))
    return draw(tensors(size, **kwargs))


@st.composite
def to_normalise(draw: st.DrawFn, /, **kwargs: Any) -> tuple[Tensor, list[float], list[float]]:
    """Images with a mean and a standard deviation for each channel, quarters and eighths."""
    X = draw(pictures(**kwargs))
    c = X.shape[1]
    mean = [k / 4 for k in draw(st.lists(st.integers(-8, 8), min_size=c, max_size=c))]
    std = draw(st.lists(st.sampled_from([0.5, 2.0, 0.25, 1.0, 4.0, 0.375, 2**-10]), min_size=c, max_size=c))
    return X, mean, std


def size_after(X: Tensor, mean: list[float], std: list[float]) -> float:
    """How large the terms of a normalised pixel are."""
    return (float(X.detach().abs().max()) + max(map(abs, mean))) / min(std)


RGB = torch.arange(24.0).reshape(2, 3, 2, 2)


@exercise("normalise")
class TestNormalise:
    @lesson(
        zh="手算：(1, 3) 减去 2 除以 1 是 (−1, 1)；每个通道用自己的数。",
        hint="Give mean and std the shape (1, c, 1, 1), so that they line up with the channels.",
        hint_zh="把 mean 和 std 变成 (1, c, 1, 1) 的形状，使它们与通道对齐。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: (1, 3) less 2, over 1, is (−1, 1); each channel has its own numbers."""
        assert_close(student.normalise(torch.tensor([[[[1.0, 3.0]]]]), [2.0], [1.0]), torch.tensor([[[[-1.0, 1.0]]]]))
        X = torch.tensor([[[[2.0]], [[10.0]]]])
        assert_close(student.normalise(X, [1.0, 2.0], [0.5, 4.0]), torch.tensor([[[[2.0]], [[2.0]]]]))

    @lesson(
        zh="乘回标准差、加回均值，就得到原来的图片。",
        hint="Subtract the mean first, then divide; each channel with its own numbers.",
        hint_zh="先减均值再除；每个通道用自己的数。",
    )
    @given(data=to_normalise(plain=True))
    def test_can_be_undone(self, student: Any, data: tuple[Tensor, list[float], list[float]]) -> None:
        """Multiplied by the std and with the mean added back, it is the image again."""
        X, mean, std = data
        got = assert_tensor(student.normalise(X, mean, std), shape=X.shape, dtype=X.dtype)
        back = torch.stack([got[:, c] * std[c] + mean[c] for c in range(X.shape[1])], dim=1)
        assert_close(back, X, scale=size_after(X, mean, std) * max(std))

    @weight(2)
    @lesson(
        zh="对任何图片与参考答案相同，包括宽度等于通道数的图片。",
        hint="Broadcasting lines up the last axes: a list of c numbers alone would follow the width.",
        hint_zh="广播对齐的是最后的轴：c 个数的列表直接相减，会跟着宽度走。",
    )
    @given(data=to_normalise())
    def test_matches_reference(
        self, student: Any, reference: Any, data: tuple[Tensor, list[float], list[float]]
    ) -> None:
        """It agrees with the reference for any images, those as wide as they have channels too."""
        X, mean, std = data
        assert_close(student.normalise(X, mean, std), reference.normalise(X, mean, std), scale=size_after(X, mean, std))

    @weight(2)
    @lesson(
        zh="mean 或 std 的长度不等于通道数时，引发 ValueError，长度为 1 时也是。",
        hint="Compare both lengths with images.shape[1]; a single number would silently be used for all channels.",
        hint_zh="把两个长度都与 images.shape[1] 比较；只有一个数时，会悄悄用于所有通道。",
    )
    @given(
        c=st.integers(1, 3),
        lengths=st.tuples(st.integers(1, 4), st.integers(1, 4)),
        which=st.sampled_from(["mean", "std", "both"]),
    )
    def test_refuses_wrong_lengths(self, student: Any, c: int, lengths: tuple[int, int], which: str) -> None:
        """A mean or std whose length is not the number of channels raises ValueError, length 1 too."""
        m, s = (c if which == "std" else lengths[0]), (c if which == "mean" else lengths[1])
        if m == c and s == c:
            m, s = (c, c + 1) if which == "std" else (c + 1, c)
        assert_raises(student.normalise, torch.ones(2, c, 3, 4), [0.5] * m, [2.0] * s)

    @lesson(
        zh="有标准差为 0 时，引发 ValueError，不论在哪个通道。",
        hint="Look at every std; inf and nan are no answer.",
        hint_zh="检查每个标准差；inf 和 nan 不是答案。",
    )
    @given(c=st.integers(1, 3), place=st.integers(0, 2))
    def test_refuses_zero_std(self, student: Any, c: int, place: int) -> None:
        """A std of 0 raises ValueError, in whatever channel."""
        std = [2.0] * c
        std[place % c] = 0.0
        assert_raises(student.normalise, torch.ones(2, c, 2, 2), [0.5] * c, std)

    @lesson(
        zh="自动求导可以穿过它。",
        hint="Stay in tensors.",
        hint_zh="一直用张量计算。",
    )
    @settings(max_examples=30)
    @given(data=to_normalise(plain=True))
    def test_gradient(self, student: Any, reference: Any, data: tuple[Tensor, list[float], list[float]]) -> None:
        """Autograd through it is right: each pixel's slope is one over its channel's std."""
        X, mean, std = data
        assert_gradient(student, reference, "normalise", X, mean, std)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "normalise", RGB, [1.0, 2.0, 3.0], [0.5, 1.0, 2.0])


def two(got: Any, X: Tensor) -> tuple[Tensor, Tensor]:
    """Return mean and std, or fail."""
    assert_that(
        isinstance(got, tuple | list) and len(got) == 2,
        "The result is no pair (mean, std).",
        "结果不是一对 (mean, std)。",
        got,
    )
    mean, std = (assert_tensor(t, shape=(X.shape[1],), dtype=X.dtype) for t in got)
    return mean, std


def spread_out(X: Tensor) -> bool:
    """Tell whether every channel's spread is a fair part of its size: then all formulas keep their digits."""
    wide = X.detach().double()
    std, top = wide.std(dim=(0, 2, 3), unbiased=False), wide.abs().amax(dim=(0, 2, 3))
    return bool((std > 0.2 * top).all())


@exercise("channel_statistics")
class TestChannelStatistics:
    @lesson(
        zh="手算：两张单像素图片 1 和 3，均值 2，标准差 1。",
        hint="Divide by n·h·w, not by n·h·w − 1: unbiased=False.",
        hint_zh="除以 n·h·w，不是 n·h·w − 1：unbiased=False。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: two pictures of one pixel, 1 and 3, have mean 2 and std 1."""
        X = torch.tensor([1.0, 3.0]).reshape(2, 1, 1, 1)
        assert_close(student.channel_statistics(X), (torch.tensor([2.0]), torch.tensor([1.0])))
        mean = torch.tensor([7.5, 11.5, 15.5])
        assert_close(student.channel_statistics(RGB)[0], mean)

    @lesson(
        zh="通道各算各的：一个通道加上一个数，只有它的均值改变。",
        hint="Average over the axes 0, 2 and 3, and leave axis 1.",
        hint_zh="对轴 0、2、3 取平均，留下轴 1。",
    )
    @given(X=pictures(channels=(2, 3), plain=True).filter(spread_out), which=st.integers(0, 2))
    def test_channels_apart(self, student: Any, X: Tensor, which: int) -> None:
        """Channels are apart: a number added to one changes that one's mean and nothing else."""
        c = which % X.shape[1]
        mean, std = two(student.channel_statistics(X), X)
        moved = X.clone()
        moved[:, c] += 8
        mean2, std2 = two(student.channel_statistics(moved), X)
        shift = torch.zeros_like(mean)
        shift[c] = 8
        # A one-pass formula squares numbers up to 12: that is how large the terms under the root are.
        assert_close(mean2, mean + shift, scale=12.0, terms=X.numel())
        assert_close(std2, std, scale=144 / float(std.double().min().clamp_min(0.1)), terms=X.numel())

    @lesson(
        zh="只有一个像素、或所有像素相同时，标准差是 0，不是 NaN。",
        hint="unbiased=False: the unbiased formula divides by 0 for one pixel.",
        hint_zh="unbiased=False：无偏公式在只有一个像素时会除以 0。",
    )
    @given(value=st.integers(-4, 4), size=st.sampled_from([(1, 1, 1, 1), (1, 3, 1, 1), (2, 2, 2, 2), (4, 1, 1, 2)]))
    def test_constant_images(self, student: Any, value: int, size: tuple[int, ...]) -> None:
        """For a single pixel, or equal ones, the std is 0 and not NaN."""
        X = torch.full(size, float(value))
        c = size[1]
        assert_close(student.channel_statistics(X), (torch.full((c,), float(value)), torch.zeros(c)))

    @weight(3)
    @lesson(
        zh="对任何图片与参考答案相同。",
        hint="All pictures and pixels of a channel together: a mean of each picture's std is something else.",
        hint_zh="一个通道的所有图片和像素一起算：各图片标准差的平均是另一回事。",
    )
    @given(X=pictures().filter(spread_out))
    def test_matches_reference(self, student: Any, reference: Any, X: Tensor) -> None:
        """It agrees with the reference for any images."""
        mean, std = two(student.channel_statistics(X), X)
        want_mean, want_std = reference.channel_statistics(X)
        top = float(X.detach().abs().max())
        assert_close(mean, want_mean, scale=top, terms=X.numel())
        # The root's slope is 1/(2·std); std > top/5 here.
        assert_close(std, want_std, scale=3 * top, terms=X.numel())

    @lesson(
        zh="自动求导可以穿过两个结果。",
        hint="Stay in tensors.",
        hint_zh="一直用张量计算。",
    )
    @settings(max_examples=30)
    @given(X=pictures(plain=True).filter(spread_out))
    def test_gradient(self, student: Any, reference: Any, X: Tensor) -> None:
        """Autograd through both results is right."""
        assert_gradient(student, reference, "channel_statistics", X, scale=8.0)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "channel_statistics", RGB)


def shown(student: Any, X: Tensor, rows: int, cols: int, titles: list[str] | None = None) -> list[dict[str, Any]]:
    """Draw on the student's side and return what each axes shows; their number and kind must be right."""
    told = run(student, probes.show, student.show_images, X, rows, cols, titles)
    assert_that(
        told["kind"] == "flat",
        f"The result is {told['kind']}, expected a flat list or 1-d array of axes.",
        f"结果是 {told['kind']}，应为坐标系的一维列表或数组。",
        told["kind"],
    )
    axes: list[dict[str, Any]] = told["axes"]
    assert_that(
        len(axes) == rows * cols,
        f"It returned {len(axes)} axes, expected {rows * cols}.",
        f"它返回了 {len(axes)} 个坐标系，应为 {rows * cols} 个。",
    )
    return axes


def assert_pictures(axes: list[dict[str, Any]], X: Tensor) -> None:
    """Fail unless axes k shows image k."""
    for k, ax in enumerate(axes):
        assert_that(len(ax["pictures"]) > 0, f"Axes {k} shows no image.", f"第 {k} 个坐标系没有图片。")
        got = torch.as_tensor(np.asarray(ax["pictures"][-1], dtype=np.float64))
        want = X[k].double()
        assert_that(
            got.shape == want.shape and bool(((got - want).abs() <= 1e-5 * (1 + want.abs())).all()),
            f"Axes {k} does not show image {k}.",
            f"第 {k} 个坐标系显示的不是第 {k} 张图片。",
            got,
            want,
        )


GRIDS = [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 1)]


@st.composite
def galleries(draw: st.DrawFn) -> tuple[Tensor, int, int]:
    """Images that are all different, of eighths, for a grid."""
    rows, cols = draw(st.sampled_from(GRIDS))
    size = (rows * cols, draw(st.integers(1, 4)), draw(st.integers(2, 4)))
    return draw(tensors(size, dtype=draw(dtypes()), low=0, distinct=True, plain=True)) / 8, rows, cols


@exercise("show_images")
class TestShowImages:
    @weight(2)
    @lesson(
        zh="第 k 个坐标系显示第 k 张图片；返回一维的 num_rows·num_cols 个坐标系，1×1 也一样。",
        hint="Flatten the array of axes; for a 1×1 grid subplots gives a single axes (squeeze=False helps).",
        hint_zh="把坐标系数组拉平；1×1 时 subplots 给出单个坐标系（可用 squeeze=False）。",
    )
    @settings(max_examples=7)
    @given(gallery=galleries())
    def test_shows_each_image(self, student: Any, gallery: tuple[Tensor, int, int]) -> None:
        """Axes k shows image k; num_rows·num_cols axes come back, flat, for a 1×1 grid too."""
        X, rows, cols = gallery
        assert_pictures(shown(student, X, rows, cols), X)

    @lesson(
        zh="第 k 个坐标系的标题是第 k 个标题；不给标题时没有标题。",
        hint="ax.set_title(titles[k]), only if titles were given.",
        hint_zh="ax.set_title(titles[k])，只在给了标题时。",
    )
    @given(case=st.sampled_from([(1, 1, True), (2, 2, True), (1, 2, False)]))
    def test_titles(self, student: Any, case: tuple[int, int, bool]) -> None:
        """Axes k has title k; without titles there are none."""
        rows, cols, named = case
        n = rows * cols
        titles = [f"{NAMES[(3 * k + 1) % 10]}" for k in range(n)] if named else None
        axes = shown(student, torch.arange(n * 6.0).reshape(n, 2, 3), rows, cols, titles)
        assert_equal([ax["title"] for ax in axes], titles or [""] * n)

    @lesson(
        zh="两个轴上都没有刻度和刻度标签。",
        hint="ax.set_xticks([]) and ax.set_yticks([]), or hide both axes.",
        hint_zh="用 ax.set_xticks([]) 和 ax.set_yticks([])，或者隐藏两个轴。",
    )
    @given(grid=st.sampled_from([(1, 1), (1, 3)]))
    def test_no_ticks(self, student: Any, grid: tuple[int, int]) -> None:
        """There are no ticks and no tick labels on either axis."""
        rows, cols = grid
        axes = shown(student, torch.arange(rows * cols * 20.0).reshape(rows * cols, 4, 5), rows, cols)
        with_ticks = [k for k, ax in enumerate(axes) if ax["ticks"]]
        assert_that(not with_ticks, f"The axes {with_ticks} have ticks.", f"坐标系 {with_ticks} 有刻度。")

    @lesson(
        zh="坐标系排成 num_rows 行、num_cols 列，按行排列。",
        hint="plt.subplots(num_rows, num_cols), in this order; flatten goes row by row.",
        hint_zh="plt.subplots(num_rows, num_cols)，按这个顺序；flatten 是一行接一行。",
    )
    @given(grid=st.sampled_from([(1, 2), (2, 1), (2, 3)]))
    def test_grid(self, student: Any, grid: tuple[int, int]) -> None:
        """The axes form num_rows rows and num_cols columns, row by row."""
        rows, cols = grid
        axes = shown(student, torch.arange(rows * cols * 6.0).reshape(rows * cols, 2, 3), rows, cols)
        across = sorted({ax["place"][0] for ax in axes})
        down = sorted({ax["place"][1] for ax in axes}, reverse=True)
        assert_that(
            (len(down), len(across)) == (rows, cols),
            f"The grid has {len(down)} rows and {len(across)} columns, expected {rows} and {cols}.",
            f"格子有 {len(down)} 行 {len(across)} 列，应为 {rows} 行 {cols} 列。",
        )
        found = [(down.index(ax["place"][1]), across.index(ax["place"][0])) for ax in axes]
        assert_equal(found, [(k // cols, k % cols) for k in range(rows * cols)])

    @lesson(
        zh="图片和标题与参考答案画的相同。",
        hint="Show the image as it is: not transposed, not upside down, not cut, not rescaled.",
        hint_zh="图片照原样显示：不转置、不上下颠倒、不裁剪、不改变数值。",
    )
    @settings(max_examples=4)
    @given(gallery=galleries(), named=st.booleans())
    def test_matches_reference(
        self, student: Any, reference: Any, gallery: tuple[Tensor, int, int], named: bool
    ) -> None:
        """It shows the same images and titles as the reference."""
        X, rows, cols = gallery
        titles = [f"image {k}" for k in range(rows * cols)] if named else None
        got, expected = (shown(side, X, rows, cols, titles) for side in (student, reference))
        assert_pictures(got, torch.stack([torch.as_tensor(ax["pictures"][0]) for ax in expected]))
        assert_equal([ax["title"] for ax in got], [ax["title"] for ax in expected])
