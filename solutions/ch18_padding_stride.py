# %% [markdown] lang="en"
# # Padding and stride
#
# A $5\times5$ kernel turns a $32\times32$ image into $28\times28$ numbers; after seven such layers only $4\times4$ are
# left, and an eighth gives nothing. Larger kernels shrink faster still, and the pixels at the border are seen least of
# all. Two numbers control the size of the output:
#
# * **Padding** puts rows and columns of zeros around the image, so that the output does not have to shrink.
# * **Stride** moves the kernel by more than one pixel at a time, so that the output shrinks on purpose: with stride 1
#   and $5\times5$ kernels it takes 55 layers to get from $224\times224$ to $4\times4$.
# %% [markdown] lang="zh"
# # 填充和步幅
#
# $5\times5$ 的卷积核把 $32\times32$ 的图像变成 $28\times28$ 个数；这样的层叠七层，就只剩 $4\times4$，第八层什么也不剩。
# 核越大缩得越快，而且边上的像素被看到的次数最少。有两个数控制输出的大小：
#
# * **填充**在图像四周补上零的行和列，输出就不必变小。
# * **步幅**让核一次移动不止一个像素，有意让输出变小：步幅为 1、核为 $5\times5$ 时，从 $224\times224$ 缩到 $4\times4$ 要 55 层。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## How large is the output?
#
# Take one axis: $n$ pixels, a kernel of $k$, $p$ zeros added **in total** (both ends together), and a stride of $s$.
# The kernel has room to move $n - k + p$ pixels, in steps of $s$, and it also stands at its first place:
#
# $$\left\lfloor\frac{n - k + p}{s}\right\rfloor + 1 = \left\lfloor\frac{n - k + p + s}{s}\right\rfloor .$$
#
# By hand, for $n = 8$, $k = 3$, $p = 2$, $s = 2$: $\lfloor (8 - 3 + 2 + 2)/2\rfloor = \lfloor 4.5\rfloor = 4$.
#
# Mind the difference: $p$ in this formula counts both ends, whereas the `padding` of a library layer counts **one**
# end. So `padding=1` means $p = 2$.
#
# **Exercise.** Write `conv_output_size`. If the kernel does not fit, or the stride is not at least 1, say so with a
# `ValueError`.
# %% [markdown] lang="zh"
# ## 输出有多大？
#
# 只看一个轴：$n$ 个像素，大小为 $k$ 的核，**一共**补 $p$ 个零（两端加起来），步幅为 $s$。
# 核可以移动 $n - k + p$ 个像素，一步走 $s$ 个，再加上它一开始的位置：
#
# $$\left\lfloor\frac{n - k + p}{s}\right\rfloor + 1 = \left\lfloor\frac{n - k + p + s}{s}\right\rfloor .$$
#
# 手算：$n = 8$，$k = 3$，$p = 2$，$s = 2$ 时，$\lfloor (8 - 3 + 2 + 2)/2\rfloor = \lfloor 4.5\rfloor = 4$。
#
# 注意区别：公式里的 $p$ 是两端之和，而框架里层的 `padding` 只数**一端**。所以 `padding=1` 就是 $p = 2$。
#
# **练习。** 写出 `conv_output_size`。核放不下，或者步幅小于 1 时，引发 `ValueError`。
# %% exercise="conv_output_size"
def conv_output_size(n, k, p, s):
    """Return how many outputs a convolution has along one axis, as an int.

    n: pixels; k: size of the kernel; p: zeros added in total, both ends together; s: stride.
    ValueError if there would be no output or if s < 1.
    """
    ### BEGIN SOLUTION
    if s < 1:
        raise ValueError(f"the stride is {s}, expected at least 1")
    size = (n - k + p + s) // s
    if size < 1:
        raise ValueError(f"a kernel of {k} does not fit into {n} + {p} pixels")
    return size
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Watch an image shrink
#
# Layer after layer of $5\times5$ kernels, without padding, with the padding $p = k - 1 = 4$, and with that padding and
# stride 2.
# %% [markdown] lang="zh"
# ### 看图像如何变小
#
# 一层接一层的 $5\times5$ 卷积核：不填充、填充 $p = k - 1 = 4$，以及填充并把步幅设为 2。
# %% figure
plt.figure(figsize=(6, 3))
for p, s, style in ((0, 1, "o-"), (4, 1, "s-"), (4, 2, "^-")):
    sizes = [32]
    for layer in range(7):
        sizes.append(conv_output_size(sizes[-1], 5, p, s))
    plt.plot(sizes, style, label=f"p = {p}, s = {s}")
plt.xlabel("layers")
plt.ylabel("pixels along one axis")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## The padding that keeps the size
#
# With stride 1 the output has $n - k + p + 1$ pixels. It is as large as the input when $p = k - 1$.
#
# * $k$ odd, the usual case ($1, 3, 5, 7$): $k - 1$ is even and splits into two equal halves. For $k = 5$: $(2, 2)$.
# * $k$ even: one side gets one zero more. The book puts $\lceil p/2\rceil$ before (on the top, on the left) and
# $\lfloor p/2\rfloor$
#   after. For $k = 4$: $(2, 1)$.
#
# Odd kernels have one more advantage: the output pixel $(i, j)$ then lies on the middle of the window it was computed
# from.
#
# **Exercise.** Write `same_padding`.
# %% [markdown] lang="zh"
# ## 保持大小的填充
#
# 步幅为 1 时，输出有 $n - k + p + 1$ 个像素。取 $p = k - 1$，输出就和输入一样大。
#
# * $k$ 为奇数，最常见（$1, 3, 5, 7$）：$k - 1$ 是偶数，两边各一半。$k = 5$ 时是 $(2, 2)$。
# * $k$ 为偶数：有一边多补一个零。书里在前面（上边、左边）补 $\lceil p/2\rceil$，在后面补 $\lfloor p/2\rfloor$。$k = 4$ 时是 $(2, 1)$。
#
# 奇数的核还有一个好处：输出像素 $(i, j)$ 正好位于计算它的窗口的中心。
#
# **练习。** 写出 `same_padding`。
# %% exercise="same_padding"
def same_padding(k):
    """Return how many zeros to put (before, after) one axis so that stride 1 keeps its size.

    k: size of the kernel, at least 1. The total is k - 1; the larger half comes before.
    """
    ### BEGIN SOLUTION
    total = k - 1
    after = total // 2
    return total - after, after
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Put zeros around an image
#
# Four numbers say how many rows or columns of zeros each side gets. With `top=1`, `bottom=0`, `left=2`, `right=1`:
#
# $$\begin{bmatrix}1&2\\3&4\end{bmatrix} \;\to\; \begin{bmatrix}0&0&0&0&0\\0&0&1&2&0\\0&0&3&4&0\end{bmatrix}.$$
#
# **Exercise.** Write `pad2d` without a built-in padding. The gradient must get back to `X`: every pixel is copied once,
# so each has slope 1.
# %% [markdown] lang="zh"
# ## 在图像四周补零
#
# 四个数说明每一边补多少行或列的零。`top=1`、`bottom=0`、`left=2`、`right=1` 时：
#
# $$\begin{bmatrix}1&2\\3&4\end{bmatrix} \;\to\; \begin{bmatrix}0&0&0&0&0\\0&0&1&2&0\\0&0&3&4&0\end{bmatrix}.$$
#
# **练习。** 写出 `pad2d`，不用现成的填充。梯度要能回到 `X`：每个像素被复制一次，所以斜率都是 1。
# %% exercise="pad2d"
def pad2d(X, top, bottom, left, right):
    """Put zeros around an image.

    X: (h, w); the others: rows or columns of zeros on that side, at least 0.
    Returns (top + h + bottom, left + w + right), of X's dtype and on its device.
    """
    ### BEGIN SOLUTION
    h, w = X.shape
    padded = torch.zeros(top + h + bottom, left + w + right, dtype=X.dtype, device=X.device)
    padded[top : top + h, left : left + w] = X
    return padded
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Cross-correlation with padding and stride
#
# Now all together: pad both sides of each axis, lay the kernel on every $s_h$-th row and every $s_w$-th column,
# multiply and add:
#
# $$Y_{i,j} = \sum_{a,b} \tilde X_{i s_h + a,\; j s_w + b}\, K_{a,b}, \qquad \tilde X = X \text{ with zeros around
# it}.$$
#
# The book's example: one row and one column of zeros on each side, stride 3 down and 2 to the right. The kernel stands
# at four places:
#
# $$\begin{bmatrix}0&0&0&0&0\\0&0&1&2&0\\0&3&4&5&0\\0&6&7&8&0\\0&0&0&0&0\end{bmatrix}
# \text{ and } \begin{bmatrix}0&1\\2&3\end{bmatrix} \text{ give } \begin{bmatrix}0&8\\6&8\end{bmatrix},
# \qquad 0\cdot0+0\cdot1+1\cdot2+2\cdot3 = 8.$$
#
# As in the library, `padding` counts **one** side here: `padding=(1, 1)` adds two rows and two columns. Rows come
# first.
#
# **Exercise.** Write `corr2d_general`. Built-in convolutions are not allowed.
# %% [markdown] lang="zh"
# ## 带填充和步幅的互相关
#
# 现在合在一起：每个轴的两边都填充，把核放在每隔 $s_h$ 行、每隔 $s_w$ 列的位置，相乘再相加：
#
# $$Y_{i,j} = \sum_{a,b} \tilde X_{i s_h + a,\; j s_w + b}\, K_{a,b}, \qquad \tilde X \text{ 是四周补了零的 } X.$$
#
# 书里的例子：每边补一行或一列零，向下的步幅为 3，向右的步幅为 2。核一共有四个位置：
#
# $$\begin{bmatrix}0&0&0&0&0\\0&0&1&2&0\\0&3&4&5&0\\0&6&7&8&0\\0&0&0&0&0\end{bmatrix}
# \text{ 和 } \begin{bmatrix}0&1\\2&3\end{bmatrix} \text{ 得到 } \begin{bmatrix}0&8\\6&8\end{bmatrix},
# \qquad 0\cdot0+0\cdot1+1\cdot2+2\cdot3 = 8.$$
#
# 和框架一样，这里的 `padding` 只数**一边**：`padding=(1, 1)` 一共加两行两列。行在前，列在后。
#
# **练习。** 写出 `corr2d_general`，不允许用现成的卷积。
# %% exercise="corr2d_general"
def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    """Cross-correlate an image with a kernel, with zeros around it and in steps.

    X: (h, w); K: (kh, kw); padding: zeros (rows, columns) on both sides; stride: (down, right).
    Returns (oh, ow) with oh = (h - kh + 2 * padding[0] + stride[0]) // stride[0], ow alike.
    ValueError if K is larger than the padded X along either axis.
    """
    ### BEGIN SOLUTION
    padded = pad2d(X, padding[0], padding[0], padding[1], padding[1])
    kh, kw = K.shape
    oh = conv_output_size(X.shape[0], kh, 2 * padding[0], stride[0])
    ow = conv_output_size(X.shape[1], kw, 2 * padding[1], stride[1])
    # One strided copy of the image for each kernel entry: the loop runs over the small kernel.
    down, right = (oh - 1) * stride[0] + 1, (ow - 1) * stride[1] + 1
    return sum(
        K[a, b] * padded[a : a + down : stride[0], b : b + right : stride[1]]
        for a in range(kh)
        for b in range(kw)
    )
    ### END SOLUTION
# %% [markdown] lang="en"
# ### One image, four outputs
#
# A disc and a kernel that finds horizontal edges. Padding keeps the border, stride 2 halves each side.
# %% [markdown] lang="zh"
# ### 一幅图，四种输出
#
# 一个圆盘，和一个寻找水平边缘的核。填充留住了边界，步幅 2 让每边减半。
# %% figure
row, column = torch.meshgrid(torch.arange(16.0), torch.arange(16.0), indexing="ij")
disc = ((row - 8) ** 2 + (column - 8) ** 2 < 49).float()
edge = torch.tensor([[1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [-1.0, -1.0, -1.0]])
fig, axes = plt.subplots(1, 4, figsize=(10, 2.8))
settings = ((0, 0), (1, 1)), ((1, 1), (1, 1)), ((1, 1), (2, 2)), ((1, 1), (4, 1))
for ax, (padding, stride) in zip(axes, settings):
    picture = corr2d_general(disc, edge, padding, stride)
    ax.imshow(picture, cmap="coolwarm")
    ax.set_title(f"p {padding}, s {stride}\n{tuple(picture.shape)}", fontsize=9)
plt.show()
# %% [markdown] lang="en"
# ## The library's layer
#
# `nn.Conv2d` wants images in batches and with channels, `(n, c, h, w)`, and answers alike. To try layers on one plain
# image, add the two axes before and take them away after. With `nn.Conv2d(1, 1, kernel_size=3, padding=1, stride=2)`:
#
# $$(8, 8) \to (1, 1, 8, 8) \to (1, 1, 4, 4) \to (4, 4).$$
#
# Take away those two axes only: an output may well have a height or a width of 1.
#
# **Exercise.** Write `comp_conv2d`.
# %% [markdown] lang="zh"
# ## 框架里的层
#
# `nn.Conv2d` 要的是带批量和通道的图像 `(n, c, h, w)`，输出也是这样。想在一幅普通的图像上试一个层，就先加上这两个轴，再去掉。
# 用 `nn.Conv2d(1, 1, kernel_size=3, padding=1, stride=2)`：
#
# $$(8, 8) \to (1, 1, 8, 8) \to (1, 1, 4, 4) \to (4, 4).$$
#
# 只去掉这两个轴：输出的高或宽也可能是 1。
#
# **练习。** 写出 `comp_conv2d`。
# %% exercise="comp_conv2d"
def comp_conv2d(conv, X):
    """Apply a layer to one image.

    conv: an nn.Conv2d with one channel in and one out; X: (h, w). Returns (oh, ow).
    """
    ### BEGIN SOLUTION
    return conv(X[None, None])[0, 0]
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Formula and layer agree
#
# The book's four layers on an $8\times8$ image: what your formula foretells (with $p$ = twice the layer's `padding`),
# and what comes out.
# %% [markdown] lang="zh"
# ### 公式与层一致
#
# 书里的四个层作用在 $8\times8$ 的图像上：你的公式预言的大小（$p$ 是层的 `padding` 的两倍），和实际得到的大小。
# %% figure
X = torch.rand(8, 8)
for kernel, padding, stride in (
    ((3, 3), (1, 1), (1, 1)),
    ((5, 3), (2, 1), (1, 1)),
    ((3, 3), (1, 1), (2, 2)),
    ((3, 5), (0, 1), (3, 4)),
):
    layer = nn.Conv2d(1, 1, kernel, padding=padding, stride=stride)
    foretold = [conv_output_size(8, k, 2 * p, s) for k, p, s in zip(kernel, padding, stride)]
    print(kernel, padding, stride, "foretold", foretold, "found", list(comp_conv2d(layer, X).shape))
