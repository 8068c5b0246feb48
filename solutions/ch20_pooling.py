# %% [markdown] lang="en"
# # Pooling
#
# A convolution answers exactly where a pattern sits: move the picture by one pixel, and the answer moves by one pixel.
# Cameras shake and cats walk, so a network should not care about a pixel more or less. **Pooling** looks at a window
# and keeps one number for all of it:
#
# * **max pooling** keeps the strongest signal in the window,
# * **average pooling** keeps the mean, which is gentler.
#
# A pooling layer has nothing to learn: no kernel, no bias.
# %% [markdown] lang="zh"
# # 池化层
#
# 卷积对位置很敏感：图片移动一个像素，结果也移动一个像素。可是相机会抖，猫会走动，网络不应该在意一两个像素的差别。
# **池化**（也叫**汇聚**）看一个窗口，只为整个窗口留下一个数：
#
# * **最大池化**留下窗口里最强的信号，
# * **平均池化**留下平均值，比较柔和。
#
# 池化层没有要学的东西：没有核，也没有偏置。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## Slide a window
#
# The window moves as a kernel does, one pixel at a time; instead of multiplying and adding, take the largest number, or
# the mean:
#
# $$Y_{i,j} = \max_{a,b} X_{i+a,\,j+b} \qquad\text{or}\qquad Y_{i,j} = \frac{1}{p_h p_w}\sum_{a,b} X_{i+a,\,j+b}.$$
#
# By hand, with a $2\times2$ window:
#
# $$\begin{bmatrix}0&1&2\\3&4&5\\6&7&8\end{bmatrix} \;\overset{\max}{\longrightarrow}\;
# \begin{bmatrix}4&5\\7&8\end{bmatrix},
# \qquad \overset{\text{avg}}{\longrightarrow}\; \begin{bmatrix}2&3\\5&6\end{bmatrix}, \qquad \max(0, 1, 3, 4) =
# 4,\quad \tfrac{0+1+3+4}{4} = 2.$$
#
# An $h\times w$ image and a $p_h\times p_w$ window give $(h-p_h+1)\times(w-p_w+1)$ numbers.
#
# **Exercise.** Write `pool2d`. Built-in pooling is not allowed in this chapter. Any mode other than `"max"` and `"avg"`
# is a `ValueError`, so that a typing error is seen at once.
# %% [markdown] lang="zh"
# ## 滑动窗口
#
# 窗口像卷积核一样一次移动一个像素；不过不是相乘再相加，而是取最大的数，或者取平均：
#
# $$Y_{i,j} = \max_{a,b} X_{i+a,\,j+b} \qquad\text{或}\qquad Y_{i,j} = \frac{1}{p_h p_w}\sum_{a,b} X_{i+a,\,j+b}.$$
#
# 手算，窗口为 $2\times2$：
#
# $$\begin{bmatrix}0&1&2\\3&4&5\\6&7&8\end{bmatrix} \;\overset{\max}{\longrightarrow}\;
# \begin{bmatrix}4&5\\7&8\end{bmatrix},
# \qquad \overset{\text{avg}}{\longrightarrow}\; \begin{bmatrix}2&3\\5&6\end{bmatrix}, \qquad \max(0, 1, 3, 4) =
# 4,\quad \tfrac{0+1+3+4}{4} = 2.$$
#
# $h\times w$ 的图像和 $p_h\times p_w$ 的窗口给出 $(h-p_h+1)\times(w-p_w+1)$ 个数。
#
# **练习。** 写出 `pool2d`。本章不允许用现成的池化。除 `"max"` 和 `"avg"` 以外的 mode 都引发 `ValueError`，这样写错字时马上就能发现。
# %% exercise="pool2d"
def pool2d(X, pool_size, mode="max"):
    """Slide a window over an image, one pixel at a time, and keep its maximum or its mean.

    X: (h, w); pool_size: (ph, pw); mode: "max" or "avg". Returns (h - ph + 1, w - pw + 1).
    ValueError for any other mode.
    """
    ### BEGIN SOLUTION
    if mode not in ("max", "avg"):
        raise ValueError(f'the mode is {mode!r}, expected "max" or "avg"')
    windows = X.unfold(0, pool_size[0], 1).unfold(1, pool_size[1], 1)  # (oh, ow, ph, pw)
    return windows.amax(dim=(2, 3)) if mode == "max" else windows.mean(dim=(2, 3))
    ### END SOLUTION
# %% [markdown] lang="en"
# ### An edge that moves by one pixel
#
# Two images, the second shifted by one pixel, and where they change from 1 to 0. The edges sit in different columns;
# after max pooling with a window two pixels wide, there is one column that shows the edge in both.
# %% [markdown] lang="zh"
# ### 移动了一个像素的边缘
#
# 两幅图像，第二幅移动了一个像素，以及它们由 1 变 0 的位置。边缘在不同的列；用两个像素宽的窗口做最大池化之后，
# 有一列在两幅图里都显示出边缘。
# %% figure
fig, axes = plt.subplots(2, 2, figsize=(8, 4))
for (left, right), border in zip(axes, (4, 5)):
    image = torch.zeros(6, 9)
    image[:, :border] = 1
    edge = image[:, :-1] - image[:, 1:]
    left.imshow(edge, cmap="gray")
    left.set_title(f"edge in column {border - 1}")
    right.imshow(pool2d(edge, (1, 2)), cmap="gray")
    right.set_title("after max pooling")
plt.tight_layout()
plt.show()
# %% [markdown] lang="en"
# ## Padding, stride, batches and channels
#
# Pooling has padding and stride as convolution has. Three things differ:
#
# * **The stride is the window's size unless stated otherwise**: windows lie side by side and do not overlap.
# * **Channels do not mix.** Each channel is pooled alone; as many come out as go in.
# * **What padding holds.** For the mean, padded cells count as zeros (and the divisor stays $p_h p_w$). For the
#   maximum they must never win: with zeros, an image of negative numbers would be beaten by its own padding. So think
#   of $-\infty$.
#
# With the numbers $0, \dots, 15$ in a $4\times4$ image, a $3\times3$ window gives $[10]$ with the stride left out (one
# window fits), and with padding $(1, 1)$ and stride $(2, 2)$:
#
# $$\begin{bmatrix}0&1&2&3\\4&5&6&7\\8&9&10&11\\12&13&14&15\end{bmatrix} \to \begin{bmatrix}5&7\\13&15\end{bmatrix}.$$
#
# And a negative image with a $2\times2$ window, padding $(1, 1)$, stride $(2, 2)$, so that each window holds one pixel
# and three padded cells:
#
# $$\begin{bmatrix}-1&-2\\-3&-4\end{bmatrix} \;\overset{\max}{\longrightarrow}\;
# \begin{bmatrix}-1&-2\\-3&-4\end{bmatrix},
# \qquad \overset{\text{avg}}{\longrightarrow}\; \begin{bmatrix}-0.25&-0.5\\-0.75&-1\end{bmatrix}.$$
#
# The size along each axis is again $\lfloor(h - p_h + 2\cdot\text{padding} + s)/s\rfloor$. As in the library, padding
# is at most half the window.
#
# **Exercise.** Write `pool2d_general`.
# %% [markdown] lang="zh"
# ## 填充、步幅、批量和通道
#
# 池化和卷积一样有填充和步幅。有三点不同：
#
# * **不指定时，步幅等于窗口的大小**：窗口一个挨一个，互不重叠。
# * **通道不混合。** 每个通道单独池化，输入几个通道，输出就是几个通道。
# * **填充里是什么。** 求平均时，填充的格子算作零（除数仍是 $p_h p_w$）。求最大值时，它们绝不能获胜：
#   如果填零，全是负数的图像就会输给自己的填充。所以把它们想成 $-\infty$。
#
# 在 $4\times4$ 的图像里放 $0, \dots, 15$，用 $3\times3$ 的窗口，不指定步幅时得到 $[10]$（只放得下一个窗口）；
# 填充 $(1, 1)$、步幅 $(2, 2)$ 时：
#
# $$\begin{bmatrix}0&1&2&3\\4&5&6&7\\8&9&10&11\\12&13&14&15\end{bmatrix} \to \begin{bmatrix}5&7\\13&15\end{bmatrix}.$$
#
# 再看一幅负数的图像，窗口 $2\times2$，填充 $(1, 1)$，步幅 $(2, 2)$，每个窗口里有一个像素和三个填充的格子：
#
# $$\begin{bmatrix}-1&-2\\-3&-4\end{bmatrix} \;\overset{\max}{\longrightarrow}\;
# \begin{bmatrix}-1&-2\\-3&-4\end{bmatrix},
# \qquad \overset{\text{avg}}{\longrightarrow}\; \begin{bmatrix}-0.25&-0.5\\-0.75&-1\end{bmatrix}.$$
#
# 每个轴的大小还是 $\lfloor(h - p_h + 2\cdot\text{padding} + s)/s\rfloor$。和框架一样，填充最多是窗口的一半。
#
# **练习。** 写出 `pool2d_general`。
# %% exercise="pool2d_general"
def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    """Pool every channel of every image.

    X: (n, c, h, w); pool_size: (ph, pw); padding: cells (rows, columns) on both sides, at most half
    the window; stride: (down, right), pool_size if None; mode: "max" or "avg".
    Returns (n, c, oh, ow). Padded cells never win a maximum and count as zeros in a mean.
    ValueError for any other mode.
    """
    ### BEGIN SOLUTION
    if mode not in ("max", "avg"):
        raise ValueError(f'the mode is {mode!r}, expected "max" or "avg"')
    down, right = pool_size if stride is None else stride
    filling = float("-inf") if mode == "max" else 0.0
    around = (padding[1], padding[1], padding[0], padding[0])
    padded = nn.functional.pad(X, around, value=filling)
    windows = padded.unfold(2, pool_size[0], down).unfold(3, pool_size[1], right)
    return windows.amax(dim=(4, 5)) if mode == "max" else windows.mean(dim=(4, 5))
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Smaller and smaller
#
# A ring of thin lines, pooled with $2\times2$ and $4\times4$ windows. The maximum keeps thin bright lines, the mean
# lets them fade.
# %% [markdown] lang="zh"
# ### 越来越小
#
# 由细线组成的圆环，用 $2\times2$ 和 $4\times4$ 的窗口池化。最大值保留了细的亮线，平均让它们变淡。
# %% figure
row, column = torch.meshgrid(torch.arange(32.0), torch.arange(32.0), indexing="ij")
distance = ((row - 15.5) ** 2 + (column - 15.5) ** 2).sqrt()
ring = ((distance - 11).abs() < 0.7).float() + ((distance - 5).abs() < 0.7).float()
fig, axes = plt.subplots(1, 5, figsize=(11, 2.6))
axes[0].imshow(ring, cmap="gray")
for ax, (size, kind) in zip(axes[1:], ((2, "max"), (2, "avg"), (4, "max"), (4, "avg"))):
    smaller = pool2d_general(ring[None, None], (size, size), mode=kind)[0, 0]
    ax.imshow(smaller, cmap="gray", vmin=0, vmax=1)
    ax.set_title(f"{kind} {size}×{size}")
plt.show()
# %% [markdown] lang="en"
# ## Global average pooling
#
# With a window as large as the image, the mean leaves one number for each channel:
#
# $$y_{b,c} = \frac{1}{hw}\sum_{i,j} X_{b,c,i,j}.$$
#
# The network in network (NiN) ends with it: one channel for each class, and no fully connected layer at all. Whatever
# the image's size, the output has the shape $(n, c)$. For one image of two channels, $[1, 3]$ and $[10, 20]$ (of one
# row), it gives $[2, 15]$.
#
# **Exercise.** Write `global_avg_pool`.
# %% [markdown] lang="zh"
# ## 全局平均池化
#
# 窗口和图像一样大时，平均给每个通道留下一个数：
#
# $$y_{b,c} = \frac{1}{hw}\sum_{i,j} X_{b,c,i,j}.$$
#
# NiN（网络中的网络）就用它收尾：每个类别一个通道，完全不用全连接层。不管图像多大，输出的形状都是 $(n, c)$。
# 一幅图像有 $[1, 3]$ 和 $[10, 20]$ 两个通道（只有一行），结果是 $[2, 15]$。
#
# **练习。** 写出 `global_avg_pool`。
# %% exercise="global_avg_pool"
def global_avg_pool(X):
    """Average every channel of every image over all its pixels.

    X: (n, c, h, w). Returns (n, c).
    """
    ### BEGIN SOLUTION
    return X.mean(dim=(2, 3))
    ### END SOLUTION
# %% [markdown] lang="en"
# ## A layer
#
# A network is built of modules. Pooling has no parameters, but it must remember its window, padding and stride. As in
# the library, each of the three may be one number (for both axes) or a pair (rows, columns); without a stride the
# window's size is taken.
#
# **Exercise.** Write the module `MaxPool2D`. Your `pool2d_general` may do the work.
# %% [markdown] lang="zh"
# ## 池化层模块
#
# 网络由模块组成。池化没有参数，但要记住窗口、填充和步幅。和框架一样，三者都可以是一个数（两个轴相同），
# 或者一对数（行、列）；不指定步幅时用窗口的大小。
#
# **练习。** 写出模块 `MaxPool2D`，可以用你的 `pool2d_general`。
# %% exercise="MaxPool2D"
class MaxPool2D(nn.Module):
    """A max pooling layer on (n, c, h, w), without parameters.

    pool_size, padding, stride: each an int or a pair (rows, columns); stride None: pool_size.
    """

    ### BEGIN SOLUTION
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        self.pool_size = self._pair(pool_size)
        self.padding = self._pair(padding)
        self.stride = self.pool_size if stride is None else self._pair(stride)

    @staticmethod
    def _pair(value):
        return (value, value) if isinstance(value, int) else tuple(value)

    def forward(self, X):
        return pool2d_general(X, self.pool_size, self.padding, self.stride, mode="max")
    ### END SOLUTION
# %% [markdown] lang="en"
# ### A stack of layers
#
# Your layer in a network: the shape after each step, for a batch of two images with three channels.
# %% [markdown] lang="zh"
# ### 叠起来的层
#
# 把你的层放进网络：两幅三通道的图像，每一步之后的形状。
# %% figure
Z = torch.rand(2, 3, 32, 32)
print(tuple(Z.shape))
layers = MaxPool2D(2), MaxPool2D((3, 3), padding=1, stride=2), MaxPool2D((2, 4), stride=(2, 1))
for layer in layers:
    Z = layer(Z)
    print(tuple(Z.shape))
print("global average", tuple(global_avg_pool(Z).shape))
