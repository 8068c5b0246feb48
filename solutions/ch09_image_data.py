# %% [markdown] lang="en"
# # Image data: Fashion-MNIST
#
# MNIST, the handwritten digits, has been around since the nineties and is too easy today. **Fashion-MNIST** has the
# same format and a harder task: 60000 training and 10000 test pictures of clothes, grey, $28\times28$ pixels, in ten
# classes. This chapter is about the way from files on disk to minibatches that a network can eat, and about looking at
# data before training on them.
#
# One picture is a tensor `(channels, height, width)`, here `(1, 28, 28)`; a minibatch is `(b, 1, 28, 28)`, with labels
# `(b,)`.
#
# On your own machine, fetch the data once with `torchvision.datasets.FashionMNIST("data", download=True)`. While
# grading there is no network: the files are read from a folder that your function is given.
# %% [markdown] lang="zh"
# # 图像数据：Fashion-MNIST
#
# 手写数字 MNIST 从上世纪九十年代用到今天，已经太简单了。**Fashion-MNIST** 格式相同，任务更难：60000 张训练图片和 10000 张测试图片，都是衣物，
# 灰度，$28\times28$ 像素，十个类别。本章讲怎样从磁盘上的文件走到网络能用的小批量，以及在训练之前先看看数据。
#
# 一张图片是张量 `(通道, 高, 宽)`，这里是 `(1, 28, 28)`；一个小批量是 `(b, 1, 28, 28)`，标签是 `(b,)`。
#
# 在自己的机器上，先用 `torchvision.datasets.FashionMNIST("data", download=True)` 下载一次。评分时没有网络：文件从传给你的函数的文件夹里读取。
# %%
import matplotlib.pyplot as plt
import numpy as np
import torch
import torchvision
from torch.utils.data import DataLoader
from torchvision import transforms
# %% [markdown] lang="en"
# ## Labels and names
#
# The files hold whole numbers. Their names:
#
# | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
# | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
# | t-shirt | trouser | pullover | dress | coat | sandal | shirt | sneaker | bag | ankle boot |
#
# For example $(9, 0)$ stands for `["ankle boot", "t-shirt"]`. A trap: Python lists accept the index $-1$ and give the
# last name. A number that is no class is a mistake in the data, and should be told.
#
# **Exercise.** Write `text_labels`.
# %% [markdown] lang="zh"
# ## 标签与名称
#
# 文件里存的是整数，它们的名称是：
#
# | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
# | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
# | t-shirt | trouser | pullover | dress | coat | sandal | shirt | sneaker | bag | ankle boot |
#
# 例如 $(9, 0)$ 表示 `["ankle boot", "t-shirt"]`。一个陷阱：Python 的列表接受下标 $-1$，会给出最后一个名称。不属于任何类别的数是数据里的错误，
# 应当报告出来。
#
# **练习。** 写出 `text_labels`。
# %% exercise="text_labels"
def text_labels(labels):
    """Return the names of Fashion-MNIST labels.

    labels: a 1-d tensor or a list of whole numbers. Returns a list of strings.
    ValueError if a number is outside 0 … 9.
    """
    ### BEGIN SOLUTION
    names = ["t-shirt", "trouser", "pullover", "dress", "coat"]
    names += ["sandal", "shirt", "sneaker", "bag", "ankle boot"]
    numbers = [int(label) for label in labels]
    if any(not 0 <= number < 10 for number in numbers):
        raise ValueError(f"labels are 0 to 9, got {numbers}")
    return [names[number] for number in numbers]
    ### END SOLUTION
# %% [markdown] lang="en"
# ## From files to minibatches
#
# Three parts work together:
#
# 1. a **dataset** knows the examples: `torchvision.datasets.FashionMNIST(root, train=True, transform=...,
#   download=False)` reads the files under
#    `root/FashionMNIST/raw`; `train=False` gives the test set;
# 2. a **transform** turns each picture into a tensor: `transforms.ToTensor()` makes a float32 tensor `(1, 28, 28)` of
#   a PIL picture and
#    divides the bytes by 255, so that a pixel of 51 becomes $0.2$. To resize, put `transforms.Resize(size)` before it
#   and join both with
#    `transforms.Compose([...])`;
# 3. a **data loader** makes minibatches: `DataLoader(dataset, batch_size, shuffle=...)`.
#
# With 37 examples and a batch size of 16 there are batches of 16, 16 and 5: the last one is short, and it is not thrown
# away.
#
# Shuffle the training data, in a new order in each epoch, so that a minibatch is a fair sample. Do not shuffle the test
# data: no need, and results can be compared picture by picture.
#
# **Exercise.** Write `load_fashion_mnist`. (`num_workers` reads in the background and saves time; it changes no
#   result.)
# %% [markdown] lang="zh"
# ## 从文件到小批量
#
# 三个部分一起工作：
#
# 1. **数据集**知道有哪些样本：`torchvision.datasets.FashionMNIST(root, train=True, transform=..., download=False)` 读取
#    `root/FashionMNIST/raw` 下的文件；`train=False` 给出测试集；
# 2. **变换**把每张图片变成张量：`transforms.ToTensor()` 把 PIL 图片变成 `(1, 28, 28)` 的 float32 张量，并把字节除以 255，所以值为 51 的像素
#    变成 $0.2$。要改变大小，就在它前面放 `transforms.Resize(size)`，用 `transforms.Compose([...])` 把两者串起来；
# 3. **数据加载器**组成小批量：`DataLoader(dataset, batch_size, shuffle=...)`。
#
# 37 个样本、批量大小 16，得到 16、16、5 三个小批量：最后一个不满，但不能丢掉。
#
# 训练数据要打乱，每一轮的顺序都不同，这样小批量才是公平的样本。测试数据不打乱：没有必要，而且结果可以逐张对比。
#
# **练习。** 写出 `load_fashion_mnist`。（`num_workers` 在后台读取，节省时间，不改变结果。）
# %% exercise="load_fashion_mnist"
def load_fashion_mnist(root, batch_size, resize=None):
    """Return (train_iter, test_iter), two DataLoaders over the Fashion-MNIST files under root.

    Batches are (X, y): X float32 in [0, 1], (b, 1, 28, 28), or (b, 1, resize, resize); y (b,) int64.
    Training data are shuffled, test data are not. Nothing is downloaded.
    """
    ### BEGIN SOLUTION
    steps = [transforms.ToTensor()]
    if resize is not None:
        steps.insert(0, transforms.Resize((resize, resize)))
    transform = transforms.Compose(steps)
    train, test = (
        torchvision.datasets.FashionMNIST(root, train=part, transform=transform, download=False)
        for part in (True, False)
    )
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, batch_size, shuffle=False)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Look at it
#
# Before any training: look. A grid of pictures, each with its name, shows swapped labels, black images and wrong sizes
# within seconds. The parts: `plt.subplots(num_rows, num_cols)` gives a figure and an array of **axes**,
# `ax.imshow(image)` draws a matrix, `ax.set_title(text)` writes above it. Ticks (the numbers at the edges) only disturb
# here. Count row by row: with 2 rows and 3 columns, picture 4, counted from 0, is in the second row, second column. One
# trap: for a 1×1 grid `plt.subplots` returns a single axes, no array.
#
# **Exercise.** Write `show_images`.
# %% [markdown] lang="zh"
# ## 看一看
#
# 训练之前先看数据。一格一格的图片加上名称，几秒钟就能看出标签错位、全黑的图片和错误的大小。用到的部件：`plt.subplots(num_rows, num_cols)` 给出
# 一个图和一组**坐标系**（axes），`ax.imshow(image)` 画一个矩阵，`ax.set_title(text)` 在上方写标题。刻度（边上的数字）在这里只会干扰。
# 按行数：2 行 3 列时，第 4 张（从 0 数起）在第二行第二列。一个陷阱：1×1 的格子，`plt.subplots` 返回的是单个坐标系，不是数组。
#
# **练习。** 写出 `show_images`。
# %% exercise="show_images"
def show_images(images, num_rows, num_cols, titles=None):
    """Draw images in a grid, row by row, and return the axes.

    images: (n, h, w) with n = num_rows * num_cols; titles: n strings or None.
    Returns the matplotlib axes as a flat list or 1-d array: axis k shows image k with title k and no ticks.
    """
    ### BEGIN SOLUTION
    size = (1.5 * num_cols, 1.5 * num_rows)
    _, axes = plt.subplots(num_rows, num_cols, figsize=size, squeeze=False)
    axes = axes.flatten()
    for k, (ax, image) in enumerate(zip(axes, images)):
        ax.imshow(image.detach().cpu().numpy())
        ax.set_xticks([])
        ax.set_yticks([])
        if titles is not None:
            ax.set_title(titles[k])
    return axes
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Your loader, your pictures
#
# There may be no Fashion-MNIST on this machine, so the next cell writes a tiny one, in the same file format (IDX: a
# magic number, the sizes, then the bytes), of five kinds of silhouettes. Your `load_fashion_mnist` reads it, your
# `text_labels` names it, your `show_images` draws it.
# %% [markdown] lang="zh"
# ### 你的加载器，你的图片
#
# 这台机器上可能没有 Fashion-MNIST，所以下面的单元格用同样的文件格式（IDX：一个魔数、各维大小，然后是字节）写一个很小的数据集，有五种剪影。
# 由你的 `load_fashion_mnist` 读取，你的 `text_labels` 命名，你的 `show_images` 画出来。
# %% figure
import struct
import tempfile
from pathlib import Path


def silhouette(label, rng):
    """Draw a garment of few strokes: bytes (28, 28)."""
    image = np.zeros((28, 28))
    if label == 0:  # t-shirt
        image[5:11, 3:25] = image[5:25, 8:20] = 1
    elif label == 1:  # trouser
        image[3:8, 8:20] = image[3:26, 8:13] = image[3:26, 15:20] = 1
    elif label == 3:  # dress
        for row in range(4, 26):
            image[row, 13 - row // 3 : 15 + row // 3] = 1
    elif label == 8:  # bag
        image[12:25, 4:24] = image[6:12, 9:11] = image[6:12, 17:19] = image[5:7, 9:19] = 1
    else:  # ankle boot
        image[4:24, 6:13] = image[17:24, 6:24] = 1
    return (200 * image + 55 * rng.random((28, 28))).astype(np.uint8)


def write_tiny_data(root):
    """Write 40 training and 12 test examples in Fashion-MNIST's layout."""
    rng, raw = np.random.default_rng(0), Path(root) / "FashionMNIST" / "raw"
    raw.mkdir(parents=True)
    for part, n in (("train", 40), ("t10k", 12)):
        y = rng.choice([0, 1, 3, 8, 9], n)
        X = np.stack([silhouette(label, rng) for label in y])
        (raw / f"{part}-images-idx3-ubyte").write_bytes(struct.pack(">4i", 2051, n, 28, 28) + X.tobytes())
        (raw / f"{part}-labels-idx1-ubyte").write_bytes(struct.pack(">2i", 2049, n) + y.astype(np.uint8).tobytes())


folder = tempfile.mkdtemp()
write_tiny_data(folder)
train_iter, test_iter = load_fashion_mnist(folder, 10)
X, y = next(iter(train_iter))
show_images(X[:, 0], 2, 5, titles=text_labels(y))
plt.show()
# %% [markdown] lang="en"
# ## Statistics, channel by channel
#
# Networks learn best from inputs around 0 with a spread around 1. First measure, over all pictures and all pixels of a
# **channel** (colour pictures have three):
#
# $$\mu_c = \frac{1}{nhw}\sum_{i,j,k} X_{i,c,j,k}, \qquad \sigma_c = \sqrt{\frac{1}{nhw}\sum_{i,j,k} (X_{i,c,j,k} -
# \mu_c)^2}.$$
#
# The divisor is $nhw$, not $nhw - 1$ (`unbiased=False` in PyTorch, whose default is the other one). Two one-pixel
# pictures with the values $1$ and $3$: $\mu = 2$, $\sigma = 1$ (the unbiased value would be $1.41$). All of
# Fashion-MNIST has $\mu \approx 0.286$ and $\sigma \approx 0.353$.
#
# **Exercise.** Write `channel_statistics`.
# %% [markdown] lang="zh"
# ## 逐通道统计
#
# 输入在 0 附近、散布约为 1 时，网络学得最好。先对一个**通道**的所有图片、所有像素做统计（彩色图片有三个通道）：
#
# $$\mu_c = \frac{1}{nhw}\sum_{i,j,k} X_{i,c,j,k}, \qquad \sigma_c = \sqrt{\frac{1}{nhw}\sum_{i,j,k} (X_{i,c,j,k} -
# \mu_c)^2}.$$
#
# 除数是 $nhw$，不是 $nhw - 1$（PyTorch 里写 `unbiased=False`，它的默认是另一种）。两张只有一个像素的图片，值为 $1$ 和 $3$：$\mu = 2$，
# $\sigma = 1$（无偏的值会是 $1.41$）。整个 Fashion-MNIST 的 $\mu \approx 0.286$，$\sigma \approx 0.353$。
#
# **练习。** 写出 `channel_statistics`。
# %% exercise="channel_statistics"
def channel_statistics(images):
    """Return (mean, std) of each channel, over pictures, rows and columns.

    images: (n, c, h, w). Returns two tensors (c,); the variance is divided by n * h * w.
    """
    ### BEGIN SOLUTION
    mean = images.mean(dim=(0, 2, 3))
    std = images.std(dim=(0, 2, 3), unbiased=False)
    return mean, std
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Normalise
#
# Then shift and scale every channel with its own numbers:
#
# $$X'_{i,c,j,k} = \frac{X_{i,c,j,k} - \mu_c}{\sigma_c}.$$
#
# A channel of $(1, 3)$ with $\mu = 2$, $\sigma = 1$ becomes $(-1, 1)$. Mind the axes: `mean` has one number per
# *channel*, but broadcasting lines up the *last* axes: for pictures of width 3, three channel means would silently be
# taken for three column means. And test data are normalised with the **training** set's numbers.
#
# **Exercise.** Write `normalise`.
# %% [markdown] lang="zh"
# ## 归一化
#
# 然后用每个通道自己的数来平移、缩放：
#
# $$X'_{i,c,j,k} = \frac{X_{i,c,j,k} - \mu_c}{\sigma_c}.$$
#
# 值为 $(1, 3)$ 的通道，$\mu = 2$、$\sigma = 1$，变成 $(-1, 1)$。注意轴：`mean` 是每个*通道*一个数，而广播对齐的是*最后*的轴：图片宽度为 3 时，
# 三个通道的均值会被悄悄当成三列的均值。另外，测试数据要用**训练集**的数来归一化。
#
# **练习。** 写出 `normalise`。
# %% exercise="normalise"
def normalise(images, mean, std):
    """Subtract each channel's mean and divide by its standard deviation.

    images: (n, c, h, w); mean, std: lists of c numbers. Returns (n, c, h, w).
    ValueError if a list's length is not c, or a std is 0.
    """
    ### BEGIN SOLUTION
    channels = images.shape[1]
    if len(mean) != channels or len(std) != channels:
        raise ValueError(f"{channels} channels, but {len(mean)} means and {len(std)} stds")
    if any(s == 0 for s in std):
        raise ValueError(f"a std is 0: {std}")
    shape = (1, channels, 1, 1)
    mean = torch.as_tensor(mean, dtype=images.dtype, device=images.device).reshape(shape)
    std = torch.as_tensor(std, dtype=images.dtype, device=images.device).reshape(shape)
    return (images - mean) / std
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Before and after
# %% [markdown] lang="zh"
# ### 归一化前后
# %% figure
mu, sigma = channel_statistics(X)
after = normalise(X, mu.tolist(), sigma.tolist())
plt.figure(figsize=(6, 2.5))
plt.hist(X.reshape(-1).numpy(), bins=40, alpha=0.6, label="pixels")
plt.hist(after.reshape(-1).numpy(), bins=40, alpha=0.6, label="normalised")
plt.legend()
plt.show()
