# %% [markdown] lang="en"
# # Several input and output channels
#
# A colour picture has three channels, red, green and blue: a tensor of shape $(3, h, w)$. Turning it grey first would
# throw away what the colours tell. So a convolutional layer takes several channels in, and, since one kernel finds only
# one kind of pattern, it gives several channels out.
# %% [markdown] lang="zh"
# # 多输入多输出通道
#
# 彩色图片有红、绿、蓝三个通道，是形状为 $(3, h, w)$ 的张量。先变成灰度图就会丢掉颜色里的信息。
# 所以卷积层接受多个输入通道；而一个卷积核只能找到一种模式，所以它也给出多个输出通道。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn


def corr2d(X, K):
    """Cross-correlate an image (h, w) with a kernel (kh, kw), as in the chapter on convolution."""
    windows = X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1)
    return (windows * K).sum(dim=(2, 3))
# %% [markdown] lang="en"
# ## Several channels in
#
# Each input channel has a kernel of its own. Correlate channel by channel and **add** the results:
#
# $$Y = \sum_{i=1}^{c_i} X_i \star K_i, \qquad X: (c_i, h, w),\quad K: (c_i, k_h, k_w),\quad Y: (o_h, o_w).$$
#
# The book's example, its top left number:
#
# $$\begin{bmatrix}0&1&2\\3&4&5\\6&7&8\end{bmatrix}\star\begin{bmatrix}0&1\\2&3\end{bmatrix}
# + \begin{bmatrix}1&2&3\\4&5&6\\7&8&9\end{bmatrix}\star\begin{bmatrix}1&2\\3&4\end{bmatrix}
# = \begin{bmatrix}56&72\\104&120\end{bmatrix}, \qquad 19 + (1\cdot1+2\cdot2+4\cdot3+5\cdot4) = 19 + 37 = 56.$$
#
# **Exercise.** Write `corr2d_multi_in`. The `corr2d` above is yours to use; built-in convolutions are not. Python's
# `zip` stops silently at the shorter of two lists, and tensors with one channel broadcast just as silently: compare the
# channels yourself.
# %% [markdown] lang="zh"
# ## 多个输入通道
#
# 每个输入通道都有自己的核。逐个通道做互相关，再把结果**相加**：
#
# $$Y = \sum_{i=1}^{c_i} X_i \star K_i, \qquad X: (c_i, h, w),\quad K: (c_i, k_h, k_w),\quad Y: (o_h, o_w).$$
#
# 书里的例子，看左上角的数：
#
# $$\begin{bmatrix}0&1&2\\3&4&5\\6&7&8\end{bmatrix}\star\begin{bmatrix}0&1\\2&3\end{bmatrix}
# + \begin{bmatrix}1&2&3\\4&5&6\\7&8&9\end{bmatrix}\star\begin{bmatrix}1&2\\3&4\end{bmatrix}
# = \begin{bmatrix}56&72\\104&120\end{bmatrix}, \qquad 19 + (1\cdot1+2\cdot2+4\cdot3+5\cdot4) = 19 + 37 = 56.$$
#
# **练习。** 写出 `corr2d_multi_in`。可以用上面的 `corr2d`，不能用现成的卷积。Python 的 `zip` 会悄悄停在较短的那个列表，
# 只有一个通道的张量也会悄悄广播：请自己比较通道数。
# %% exercise="corr2d_multi_in"
def corr2d_multi_in(X, K):
    """Cross-correlate an image of several channels with one kernel of as many channels.

    X: (ci, h, w); K: (ci, kh, kw). Returns (h - kh + 1, w - kw + 1).
    ValueError if X and K have different numbers of channels.
    """
    ### BEGIN SOLUTION
    if len(X) != len(K):
        raise ValueError(f"the image has {len(X)} channels, the kernel {len(K)}")
    return sum(corr2d(x, k) for x, k in zip(X, K))
    ### END SOLUTION
# %% [markdown] lang="en"
# ### A detector of colour
#
# A picture with a red and a blue bar. The kernel is 1 on red and −1 on blue, a single pixel large: the sum is positive
# on red, negative on blue, and 0 on the black and white parts, where both channels are equal.
# %% [markdown] lang="zh"
# ### 颜色探测器
#
# 一幅有红条和蓝条的图片。核只有一个像素大，在红色通道上是 1，在蓝色通道上是 −1：
# 结果在红色处为正，在蓝色处为负，在黑白部分两个通道相等，所以是 0。
# %% figure
picture = torch.zeros(3, 8, 12)
picture[:, :, 10:] = 1
picture[0, 1:7, 2:4] = 1
picture[2, 1:7, 6:8] = 1
red_minus_blue = torch.tensor([1.0, 0.0, -1.0]).reshape(3, 1, 1)
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
axes[0].imshow(picture.permute(1, 2, 0))
axes[1].imshow(corr2d_multi_in(picture, red_minus_blue), cmap="coolwarm", vmin=-1, vmax=1)
axes[0].set_title("picture")
axes[1].set_title("red − blue")
plt.show()
# %% [markdown] lang="en"
# ## Several channels out
#
# For $c_o$ output channels take $c_o$ kernels, each of $c_i$ channels: $K$ has the shape $(c_o, c_i, k_h, k_w)$. Each
# output channel looks at **all** input channels, with its own kernel:
#
# $$Y_o = \sum_{i} X_i \star K_{o,i}, \qquad Y: (c_o, o_h, o_w).$$
#
# One output channel may find edges, another corners, another a colour; the next layer combines them. With the kernels
# $K$, $K+1$ and $K+2$ of the example above the result has shape $(3, 2, 2)$ and begins with $56$, $76$ and $96$.
#
# **Exercise.** Write `corr2d_multi_in_out`.
# %% [markdown] lang="zh"
# ## 多个输出通道
#
# 要 $c_o$ 个输出通道，就取 $c_o$ 个核，每个核有 $c_i$ 个通道：$K$ 的形状是 $(c_o, c_i, k_h, k_w)$。
# 每个输出通道都用自己的核看**所有**输入通道：
#
# $$Y_o = \sum_{i} X_i \star K_{o,i}, \qquad Y: (c_o, o_h, o_w).$$
#
# 一个输出通道可能找边缘，另一个找角，再一个找某种颜色；下一层再把它们组合起来。用上面例子里的 $K$、$K+1$、$K+2$ 作为三个核，
# 结果的形状是 $(3, 2, 2)$，开头的数分别是 $56$、$76$、$96$。
#
# **练习。** 写出 `corr2d_multi_in_out`。
# %% exercise="corr2d_multi_in_out"
def corr2d_multi_in_out(X, K):
    """Cross-correlate an image of several channels with one kernel for each output channel.

    X: (ci, h, w); K: (co, ci, kh, kw). Returns (co, h - kh + 1, w - kw + 1).
    ValueError if X and K have different numbers of input channels.
    """
    ### BEGIN SOLUTION
    return torch.stack([corr2d_multi_in(X, kernel) for kernel in K])
    ### END SOLUTION
# %% [markdown] lang="en"
# ## The 1×1 convolution
#
# A $1\times1$ kernel looks at a single pixel. It finds no pattern in space; it **mixes channels**. At every pixel, the
# $c_i$ numbers become $c_o$ numbers by the same matrix:
#
# $$Y_{o,p} = \sum_i K_{o,i}\, X_{i,p} \quad\text{for every pixel } p, \qquad
# \underbrace{Y}_{c_o \times hw} = \underbrace{K}_{c_o \times c_i}\ \underbrace{X}_{c_i \times hw}.$$
#
# It is a fully connected layer that all pixels share. With $K = \begin{bmatrix}1&1\\1&-1\end{bmatrix}$ and the channels
# $[5, 7]$ and $[2, 3]$ (an image of one row) the output channels are $[7, 10]$ and $[3, 4]$: sum and difference.
#
# **Exercise.** Write `corr2d_multi_in_out_1x1` as one matrix product: flatten the pixels, multiply, put the pixels
# back.
# %% [markdown] lang="zh"
# ## 1×1 卷积
#
# $1\times1$ 的核只看一个像素。它不识别空间模式，只是**融合通道**。在每个像素上，$c_i$ 个数通过同一个矩阵变成 $c_o$ 个数：
#
# $$Y_{o,p} = \sum_i K_{o,i}\, X_{i,p} \quad\text{（对每个像素 } p\text{）}, \qquad
# \underbrace{Y}_{c_o \times hw} = \underbrace{K}_{c_o \times c_i}\ \underbrace{X}_{c_i \times hw}.$$
#
# 它相当于所有像素共用的一个全连接层。取 $K = \begin{bmatrix}1&1\\1&-1\end{bmatrix}$，两个通道是 $[5, 7]$ 和 $[2, 3]$
# （只有一行的图像），输出通道就是 $[7, 10]$ 和 $[3, 4]$：和与差。
#
# **练习。** 用一次矩阵乘法写出 `corr2d_multi_in_out_1x1`：把像素拉直，相乘，再把像素放回原位。
# %% exercise="corr2d_multi_in_out_1x1"
def corr2d_multi_in_out_1x1(X, K):
    """Mix the channels of every pixel: a 1x1 convolution as one matrix product.

    X: (ci, h, w); K: (co, ci, 1, 1). Returns (co, h, w).
    """
    ### BEGIN SOLUTION
    ci, h, w = X.shape
    co = K.shape[0]
    return (K.reshape(co, ci) @ X.reshape(ci, h * w)).reshape(co, h, w)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Mixing, seen
#
# The picture's three channels become two by a $1\times1$ convolution: brightness (the mean of the three) and red minus
# blue.
# %% [markdown] lang="zh"
# ### 看看融合的效果
#
# 用 $1\times1$ 卷积把图片的三个通道变成两个：亮度（三者的平均）和红减蓝。
# %% figure
mix = torch.tensor([[1 / 3, 1 / 3, 1 / 3], [1.0, 0.0, -1.0]]).reshape(2, 3, 1, 1)
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
mixed = corr2d_multi_in_out_1x1(picture, mix)
for ax, channel, title in zip(axes, mixed, ("brightness", "red − blue")):
    ax.imshow(channel, cmap="coolwarm", vmin=-1, vmax=1)
    ax.set_title(title)
plt.show()
# %% [markdown] lang="en"
# ## What it costs
#
# Every output channel has a kernel of $c_i k_h k_w$ weights and one bias. Every output number takes $c_i k_h k_w$
# multiply-adds (a product and its addition count once; adding the bias is not counted):
#
# $$\text{parameters} = c_o\,(c_i k_h k_w + 1), \qquad \text{multiply-adds} = c_o\, c_i\, k_h k_w\, o_h o_w .$$
#
# The lecture's example, 100 channels in and out, a $5\times5$ kernel and $64\times64$ outputs: $250\,100$ parameters,
# but $1\,024\,000\,000$ multiply-adds. The layer is small to store and dear to compute. Ten such layers over a million
# pictures take $10^{16}$ of them.
#
# **Exercise.** Write `conv_cost`.
# %% [markdown] lang="zh"
# ## 它要多少代价
#
# 每个输出通道有 $c_i k_h k_w$ 个权重和一个偏置。每个输出数要做 $c_i k_h k_w$ 次乘加（一次乘法和它的加法合算一次，加偏置不算）：
#
# $$\text{参数} = c_o\,(c_i k_h k_w + 1), \qquad \text{乘加} = c_o\, c_i\, k_h k_w\, o_h o_w .$$
#
# 课上的例子：输入输出各 100 个通道，$5\times5$ 的核，$64\times64$ 的输出：参数只有 $250\,100$ 个，乘加却有 $1\,024\,000\,000$ 次。
# 这种层存起来小，算起来贵。十个这样的层，过一百万张图片，就要 $10^{16}$ 次。
#
# **练习。** 写出 `conv_cost`。
# %% exercise="conv_cost"
def conv_cost(ci, co, kh, kw, oh, ow):
    """Return (parameters with bias, multiply-adds) of a convolutional layer for one image.

    ci, co: channels in and out; kh, kw: the kernel's size; oh, ow: the output's size.
    """
    ### BEGIN SOLUTION
    weights = co * ci * kh * kw
    return weights + co, weights * oh * ow
    ### END SOLUTION
# %% [markdown] lang="en"
# ## The whole layer
#
# A library's layer also takes a **batch** of images and adds a **bias** for each output channel; padding and stride are
# those of the last chapter (`padding` counts one side, rows come first):
#
# $$Y_{b,o,i,j} = \beta_o + \sum_{c,u,v} \tilde X_{b,\,c,\,i s_h + u,\; j s_w + v}\, K_{o,c,u,v},
# \qquad \tilde X = X \text{ with zeros around every image}.$$
#
# A shape by hand: $X: (8, 3, 32, 32)$, $K: (16, 3, 5, 5)$, padding $(2, 2)$ and stride $(2, 2)$ give
# $\lfloor(32 - 5 + 4 + 2)/2\rfloor = 16$, so $(8, 16, 16, 16)$.
#
# **Exercise.** Write `batched_conv2d`. `torch.nn.functional.unfold` and `pad` are allowed, built-in convolutions are
# not.
# %% [markdown] lang="zh"
# ## 完整的层
#
# 框架里的层还接受**一批**图像，并给每个输出通道加一个**偏置**；填充和步幅与上一章相同（`padding` 只数一边，行在前）：
#
# $$Y_{b,o,i,j} = \beta_o + \sum_{c,u,v} \tilde X_{b,\,c,\,i s_h + u,\; j s_w + v}\, K_{o,c,u,v},
# \qquad \tilde X \text{ 是每幅图像四周补了零的 } X.$$
#
# 手算形状：$X: (8, 3, 32, 32)$，$K: (16, 3, 5, 5)$，填充 $(2, 2)$，步幅 $(2, 2)$，
# 由 $\lfloor(32 - 5 + 4 + 2)/2\rfloor = 16$ 得到 $(8, 16, 16, 16)$。
#
# **练习。** 写出 `batched_conv2d`。可以用 `torch.nn.functional.unfold` 和 `pad`，不能用现成的卷积。
# %% exercise="batched_conv2d"
def batched_conv2d(X, K, bias=None, padding=(0, 0), stride=(1, 1)):
    """Compute what a library's convolutional layer does.

    X: (n, ci, h, w); K: (co, ci, kh, kw); bias: (co,) or None; padding: zeros (rows, columns) on
    both sides; stride: (down, right). Returns (n, co, oh, ow).
    ValueError if X and K have different numbers of input channels.
    """
    ### BEGIN SOLUTION
    if X.shape[1] != K.shape[1]:
        raise ValueError(f"the images have {X.shape[1]} channels, the kernels {K.shape[1]}")
    padded = nn.functional.pad(X, (padding[1], padding[1], padding[0], padding[0]))
    # (n, ci, oh, ow, kh, kw): every window of every channel, as a view.
    windows = padded.unfold(2, K.shape[2], stride[0]).unfold(3, K.shape[3], stride[1])
    Y = torch.einsum("nchwab,ocab->nohw", windows, K)
    return Y if bias is None else Y + bias.reshape(1, -1, 1, 1)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Two detectors at once
#
# Two kernels in one layer: horizontal and vertical edges of the picture's brightness, with stride 1 and padding 1.
# %% [markdown] lang="zh"
# ### 两个探测器同时工作
#
# 一个层里放两个核：图片亮度的水平边缘和垂直边缘，步幅为 1，填充为 1。
# %% figure
down = torch.tensor([[1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [-1.0, -1.0, -1.0]]).expand(3, 3, 3)
edges = batched_conv2d(picture[None], torch.stack([down, down.transpose(1, 2)]), padding=(1, 1))
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
for ax, channel, title in zip(axes, edges[0], ("horizontal edges", "vertical edges")):
    ax.imshow(channel, cmap="coolwarm")
    ax.set_title(title)
plt.show()
