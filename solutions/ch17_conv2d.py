# %% [markdown] lang="en"
# # From fully connected layers to convolutions
#
# A photo of 12 million pixels has 36 million numbers. One hidden layer of 100 units on top of it would need
# $36\cdot10^6\times100 = 3.6$ billion weights, more than 14 GB in float32, to look at a picture once. Yet a picture has
# a structure that such a layer ignores: a cat is a cat wherever it sits. Two thoughts turn a fully connected layer into
# a convolution:
#
# 1. **Translation invariance.** The weight that connects an input pixel to a hidden pixel should depend only
#    on how far apart they are, not on where they are.
# 2. **Locality.** A hidden pixel should look only at its neighbourhood.
#
# Write the fully connected layer from image $X$ to hidden image $H$ with weights $W_{i,j,k,l}$ and re-index it by the
# offset $(a, b)$ from the output pixel:
#
# $$H_{i,j} = \sum_{k,l} W_{i,j,k,l}\, X_{k,l} = \sum_{a,b} V_{i,j,a,b}\, X_{i+a,\,j+b}.$$
#
# Invariance drops $i, j$ from $V$; locality keeps $a, b$ small (in the lecture $|a|, |b| \le \Delta$; counting the
# offsets from $0$ instead only moves the output). What is left is the **cross-correlation** that every deep learning
# library calls "convolution":
#
# $$Y_{i,j} = \sum_{a=0}^{k_h-1}\sum_{b=0}^{k_w-1} X_{i+a,\,j+b}\, K_{a,b}.$$
#
# A kernel of 25 numbers does what a matrix of millions did.
# %% [markdown] lang="zh"
# # 从全连接层到卷积
#
# 一张 1200 万像素的照片有 3600 万个数。在上面接一个 100 个单元的隐藏层，就需要
# $36\cdot10^6\times100 = 36$ 亿个权重，用 float32 存要 14 GB 以上。可是图片有这种层没有利用的结构：
# 猫不管出现在哪个位置，都是猫。两个想法把全连接层变成卷积：
#
# 1. **平移不变性。** 连接输入像素和隐藏像素的权重，只应取决于两者相隔多远，而不取决于它们在哪里。
# 2. **局部性。** 隐藏像素只应看它附近的一小块。
#
# 把从图像 $X$ 到隐藏图像 $H$ 的全连接层写成权重 $W_{i,j,k,l}$，再按相对输出像素的偏移 $(a, b)$ 重新编号：
#
# $$H_{i,j} = \sum_{k,l} W_{i,j,k,l}\, X_{k,l} = \sum_{a,b} V_{i,j,a,b}\, X_{i+a,\,j+b}.$$
#
# 不变性让 $V$ 不再依赖 $i, j$；局部性让 $a, b$ 很小（课上写 $|a|, |b| \le \Delta$；改为从 $0$ 数起，只是把输出平移一下）。
# 剩下的就是深度学习库都叫作“卷积”的**互相关**：
#
# $$Y_{i,j} = \sum_{a=0}^{k_h-1}\sum_{b=0}^{k_w-1} X_{i+a,\,j+b}\, K_{a,b}.$$
#
# 25 个数的卷积核，做到了几百万个数的矩阵才能做的事。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## Two-dimensional cross-correlation
#
# Lay the kernel on the top left corner of the input, multiply what lies on top of each other, add up: that is
# $Y_{0,0}$. Slide one step to the right for $Y_{0,1}$, and so on. By hand:
#
# $$\begin{bmatrix}0&1&2\\3&4&5\\6&7&8\end{bmatrix} \star \begin{bmatrix}0&1\\2&3\end{bmatrix}
# = \begin{bmatrix}19&25\\37&43\end{bmatrix}, \qquad 0\cdot0+1\cdot1+3\cdot2+4\cdot3 = 19.$$
#
# An $h\times w$ input and a $k_h\times k_w$ kernel give $(h-k_h+1)\times(w-k_w+1)$ numbers: the kernel must stay
# inside.
#
# **Exercise.** Write `corr2d`. Built-in convolutions are not allowed in this chapter's first four exercises; loops are
# fine, and so are slices, `unfold` and products.
# %% [markdown] lang="zh"
# ## 二维互相关
#
# 把卷积核放在输入的左上角，对应位置相乘再相加，得到 $Y_{0,0}$；向右滑一步得到 $Y_{0,1}$，依此类推。手算：
#
# $$\begin{bmatrix}0&1&2\\3&4&5\\6&7&8\end{bmatrix} \star \begin{bmatrix}0&1\\2&3\end{bmatrix}
# = \begin{bmatrix}19&25\\37&43\end{bmatrix}, \qquad 0\cdot0+1\cdot1+3\cdot2+4\cdot3 = 19.$$
#
# $h\times w$ 的输入和 $k_h\times k_w$ 的核给出 $(h-k_h+1)\times(w-k_w+1)$ 个数：核不能伸出输入之外。
#
# **练习。** 写出 `corr2d`。本章前四个练习不允许用现成的卷积；循环、切片、`unfold` 和乘法都可以用。
# %% exercise="corr2d"
def corr2d(X, K):
    """Cross-correlate an image with a kernel.

    X: (h, w); K: (kh, kw). Returns (h - kh + 1, w - kw + 1).
    ValueError if K is larger than X along either axis.
    """
    ### BEGIN SOLUTION
    h, w = X.shape
    kh, kw = K.shape
    if kh > h or kw > w:
        raise ValueError(f"a kernel of {kh}x{kw} does not fit into an image of {h}x{w}")
    # One shifted copy of the image for each kernel entry: the loop runs over the small kernel.
    rows, columns = h - kh + 1, w - kw + 1
    return sum(K[a, b] * X[a : a + rows, b : b + columns] for a in range(kh) for b in range(kw))
    ### END SOLUTION
# %% [markdown] lang="en"
# ### See what it does
#
# An image that is 1 with a band of 0 in the middle, and the kernel $[1, -1]$: the result is not 0 exactly where the
# brightness changes from left to right.
# %% [markdown] lang="zh"
# ### 看看它的作用
#
# 一幅中间有一条 0 的带子、其余为 1 的图像，和核 $[1, -1]$：结果只在从左到右亮度变化的地方不为 0。
# %% figure
stripes = torch.ones(6, 8)
stripes[:, 2:6] = 0
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
for ax, picture in zip(axes, (stripes, corr2d(stripes, torch.tensor([[1.0, -1.0]])))):
    ax.imshow(picture, cmap="coolwarm", vmin=-1, vmax=1)
axes[0].set_title("X")
axes[1].set_title("corr2d(X, [[1, -1]])")
plt.show()
# %% [markdown] lang="en"
# ## True convolution
#
# Mathematics calls the operation with the kernel **flipped both ways** a convolution:
# $(X * K)_{i,j} = \sum_{a,b} X_{i+a,j+b}\,K_{k_h-1-a,\,k_w-1-b}$. (Signal processing writes
# $\sum_{a,b} X_{i-a,\,j-b} K_{a,b}$, the same numbers counted from another corner.) With the numbers from above:
#
# $$\begin{bmatrix}0&1&2\\3&4&5\\6&7&8\end{bmatrix} * \begin{bmatrix}0&1\\2&3\end{bmatrix}
# = \begin{bmatrix}5&11\\23&29\end{bmatrix}, \qquad 0\cdot3+1\cdot2+3\cdot1+4\cdot0 = 5.$$
#
# As the kernel is learnt, the flip makes no difference to a network: it would simply learn the flipped kernel. It
# matters when you compare formulas, or load somebody's weights.
#
# **Exercise.** Write `conv2d` (your `corr2d` may help).
# %% [markdown] lang="zh"
# ## 真正的卷积
#
# 数学里的卷积要把核**上下、左右都翻转**：$(X * K)_{i,j} = \sum_{a,b} X_{i+a,j+b}\,K_{k_h-1-a,\,k_w-1-b}$。
# （信号处理里写成 $\sum_{a,b} X_{i-a,\,j-b} K_{a,b}$，是同样的数，只是从另一个角数起。）还用上面的数：
#
# $$\begin{bmatrix}0&1&2\\3&4&5\\6&7&8\end{bmatrix} * \begin{bmatrix}0&1\\2&3\end{bmatrix}
# = \begin{bmatrix}5&11\\23&29\end{bmatrix}, \qquad 0\cdot3+1\cdot2+3\cdot1+4\cdot0 = 5.$$
#
# 因为核是学出来的，翻不翻转对网络没有区别：它会学到翻转后的核。但对照公式或载入别人的权重时就有区别了。
#
# **练习。** 写出 `conv2d`（可以用你的 `corr2d`）。
# %% exercise="conv2d"
def conv2d(X, K):
    """Convolve an image with a kernel: the kernel is flipped along both axes.

    X: (h, w); K: (kh, kw). Returns (h - kh + 1, w - kw + 1).
    ValueError if K is larger than X along either axis.
    """
    ### BEGIN SOLUTION
    return corr2d(X, K.flip(0, 1))
    ### END SOLUTION
# %% [markdown] lang="en"
# ## One and three dimensions
#
# A sentence or a sound has one axis, a video or a scan has three. The sum is the same, with one or three offsets:
# $y_i = \sum_a x_{i+a} k_a$ and $Y_{i,j,l} = \sum_{a,b,c} X_{i+a,j+b,l+c} K_{a,b,c}$. For example
# $[1, 4, 9, 16] \star [-1, 1] = [3, 5, 7]$: the differences of neighbours.
#
# **Exercise.** Write `corr1d` and `corr3d`.
# %% [markdown] lang="zh"
# ## 一维和三维
#
# 句子和声音有一个轴，视频和断层扫描有三个轴。求和不变，只是偏移有一个或三个：
# $y_i = \sum_a x_{i+a} k_a$，$Y_{i,j,l} = \sum_{a,b,c} X_{i+a,j+b,l+c} K_{a,b,c}$。例如
# $[1, 4, 9, 16] \star [-1, 1] = [3, 5, 7]$：相邻元素之差。
#
# **练习。** 写出 `corr1d` 和 `corr3d`。
# %% exercise="corr1d"
def corr1d(x, k):
    """Cross-correlate a sequence with a kernel.

    x: (n,); k: (m,). Returns (n - m + 1,). ValueError if k is longer than x.
    """
    ### BEGIN SOLUTION
    if len(k) > len(x):
        raise ValueError(f"a kernel of {len(k)} does not fit into a sequence of {len(x)}")
    length = len(x) - len(k) + 1
    return sum(k[a] * x[a : a + length] for a in range(len(k)))
    ### END SOLUTION


def corr3d(X, K):
    """Cross-correlate a volume with a kernel.

    X: (d, h, w); K: (kd, kh, kw). Returns (d - kd + 1, h - kh + 1, w - kw + 1).
    ValueError if K is larger than X along any axis.
    """
    ### BEGIN SOLUTION
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError(f"a kernel of {tuple(K.shape)} does not fit into {tuple(X.shape)}")
    # Along the first axis it is a one-dimensional correlation of two-dimensional ones.
    depth = X.shape[0] - K.shape[0] + 1
    return torch.stack([sum(corr2d(X[i + a], K[a]) for a in range(len(K))) for i in range(depth)])
    ### END SOLUTION
# %% [markdown] lang="en"
# ## A layer
#
# A convolutional layer keeps its kernel and a bias as parameters: $Y = X \star K + b$. Both must be trainable, so that
# an optimiser finds them in `layer.parameters()`. The bias is one number, added to every output: with $b = 100$ the
# example from above gives $119, 125, 137, 143$.
#
# **Exercise.** Write the module `Conv2D` with parameters `weight` of shape `kernel_size` and `bias` of shape `(1,)`.
# %% [markdown] lang="zh"
# ## 卷积层
#
# 卷积层把核和偏置作为参数保存：$Y = X \star K + b$。两者都必须可以训练，让优化器能在 `layer.parameters()` 里找到它们。
# 偏置是一个数，加到每个输出上：取 $b = 100$，上面的例子给出 $119, 125, 137, 143$。
#
# **练习。** 写出模块 `Conv2D`：参数 `weight` 的形状为 `kernel_size`，`bias` 的形状为 `(1,)`。
# %% exercise="Conv2D"
class Conv2D(nn.Module):
    """A convolutional layer for one channel: corr2d(X, weight) + bias.

    kernel_size: (kh, kw). `weight` (kh, kw) and `bias` (1,) are trainable parameters.
    """

    ### BEGIN SOLUTION
    def __init__(self, kernel_size):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(kernel_size))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, X):
        return corr2d(X, self.weight) + self.bias
    ### END SOLUTION
# %% [markdown] lang="en"
# ## A convolution is a fully connected layer
#
# Write the image as one long vector, row after row. Each output is a sum of inputs times weights, so there is a matrix
# $W$ with
#
# $$W\,\mathrm{vec}(X) = \mathrm{vec}(X \star K).$$
#
# Row $i\cdot o_w + j$ of $W$ holds the kernel's numbers at the places that output $(i, j)$ sees, and zeros elsewhere:
# shared weights, local weights. A $2\times2$ kernel on a $3\times3$ image makes $W$ a $4\times9$ matrix with 16 numbers
# that are not 0.
#
# **Exercise.** Build `conv_matrix`. Built-in convolutions are allowed here.
# %% [markdown] lang="zh"
# ## 卷积就是全连接层
#
# 把图像一行接一行写成一个长向量。每个输出都是输入乘权重之和，所以有矩阵 $W$ 满足
#
# $$W\,\mathrm{vec}(X) = \mathrm{vec}(X \star K).$$
#
# $W$ 的第 $i\cdot o_w + j$ 行，在输出 $(i, j)$ 看得到的位置放核的数，其余为零：权重是共享的、局部的。
# $2\times2$ 的核作用在 $3\times3$ 的图像上，$W$ 是 $4\times9$ 的矩阵，其中 16 个数不为 0。
#
# **练习。** 构造 `conv_matrix`。这里允许用现成的卷积。
# %% exercise="conv_matrix"
def conv_matrix(K, height, width):
    """Return the matrix of the linear map vec(X) -> vec(corr2d(X, K)).

    K: (kh, kw). Returns (oh * ow, height * width) with oh = height - kh + 1, ow = width - kw + 1;
    vec goes row by row.
    """
    ### BEGIN SOLUTION
    # Column p is the answer to an image that is 1 at pixel p and 0 elsewhere.
    pixels = torch.eye(height * width, dtype=K.dtype, device=K.device).reshape(-1, height, width)
    return torch.stack([corr2d(pixel, K).reshape(-1) for pixel in pixels], dim=1)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Shared and local, seen
# %% [markdown] lang="zh"
# ### 共享与局部，一目了然
# %% figure
plt.figure(figsize=(6, 3))
plt.imshow(conv_matrix(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), 4, 5), cmap="viridis")
plt.xlabel("input pixel")
plt.ylabel("output pixel")
plt.colorbar()
plt.show()
# %% [markdown] lang="en"
# ## Edges
#
# **Exercise.** Give the $1\times2$ kernel whose result is $1$ where the image goes from 1 to 0 (left to right), $-1$
# where it goes from 0 to 1, and 0 elsewhere. Try it on paper: the row $1, 1, 0, 0, 1$ must give $0, 1, 0, -1$.
# %% [markdown] lang="zh"
# ## 边缘
#
# **练习。** 给出 $1\times2$ 的核：图像从左到右由 1 变 0 的地方结果为 $1$，由 0 变 1 的地方为 $-1$，其余为 0。
# 先在纸上试：$1, 1, 0, 0, 1$ 这一行应给出 $0, 1, 0, -1$。
# %% exercise="vertical_edge_kernel"
def vertical_edge_kernel():
    """Return the (1, 2) float32 kernel that detects vertical edges: 1 at 1 -> 0, -1 at 0 -> 1."""
    ### BEGIN SOLUTION
    return torch.tensor([[1.0, -1.0]])
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Learn the kernel
#
# Nobody designs kernels for a thousand classes by hand: they are learnt. Start from a random kernel and follow the
# gradient of the **summed** squared error $\sum (\mathrm{corr2d}(X, K) - Y)^2$:
#
# $$K \leftarrow K - \eta\,\frac{\partial}{\partial K}\sum_{i,j}\bigl((X \star K)_{i,j} - Y_{i,j}\bigr)^2 .$$
#
# A kernel of one number on four pixels of 1, with $Y = 3$ everywhere, has the error $4(k-3)^2$ and the slope $8(k-3)$:
# with $\eta = \frac18$ one step arrives at $k = 3$ from anywhere. (A sum, not a mean: the mean's slope would be four
# times smaller.)
#
# **Exercise.** Write `learn_kernel`. Use autograd through your `corr2d`; built-in optimisers and least squares are not
# allowed.
# %% [markdown] lang="zh"
# ## 学出卷积核
#
# 没有人会为一千个类别手工设计核：核是学出来的。从随机的核出发，沿着**求和的**平方误差 $\sum (\mathrm{corr2d}(X, K) - Y)^2$ 的梯度走：
#
# $$K \leftarrow K - \eta\,\frac{\partial}{\partial K}\sum_{i,j}\bigl((X \star K)_{i,j} - Y_{i,j}\bigr)^2 .$$
#
# 一个数的核作用在四个值为 1 的像素上，$Y$ 处处为 3，误差是 $4(k-3)^2$，斜率是 $8(k-3)$：取 $\eta = \frac18$，
# 不管从哪里出发，一步就到 $k = 3$。（是求和而不是平均：平均的斜率只有四分之一。）
#
# **练习。** 写出 `learn_kernel`。让自动求导穿过你的 `corr2d`；不允许用现成的优化器和最小二乘。
# %% exercise="learn_kernel"
def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    """Learn K with corr2d(X, K) close to Y by gradient descent on the summed squared error.

    X: (h, w); Y: (h - kh + 1, w - kw + 1); kernel_size: (kh, kw).
    Returns K: (kh, kw), of X's dtype, after `steps` steps of length lr times the gradient.
    """
    ### BEGIN SOLUTION
    K = torch.randn(kernel_size, dtype=X.dtype, device=X.device, requires_grad=True)
    for _ in range(steps):
        loss = ((corr2d(X, K) - Y) ** 2).sum()
        (gradient,) = torch.autograd.grad(loss, K)
        with torch.no_grad():
            K -= lr * gradient
    return K.detach()
    ### END SOLUTION
# %% [markdown] lang="en"
# ### What was learnt
#
# Make the edges of the striped image with your own kernel, then learn the kernel back from them.
# %% [markdown] lang="zh"
# ### 学到了什么
#
# 用你自己的核求出条纹图像的边缘，再从这些边缘把核学回来。
# %% figure
edges = corr2d(stripes, vertical_edge_kernel())
learnt = learn_kernel(stripes, edges, (1, 2))
print(learnt)
plt.bar(["K[0, 0]", "K[0, 1]"], learnt.reshape(-1).tolist())
plt.axhline(0, color="black", linewidth=0.8)
plt.show()
