# %% [markdown] lang="en"
# # Arrays of N dimensions
#
# Everything in deep learning is an array of numbers: the input, the weights, the gradients. PyTorch calls it a
# **tensor**. How many axes it has says what it can hold:
#
# | axes | name | holds, for example |
# | --- | --- | --- |
# | 0 | scalar | one class: `1.0` |
# | 1 | vector | the features of one example: `[1.0, 2.7, 3.4]` |
# | 2 | matrix | a table: one example per row, one feature per column |
# | 3 | 3-d array | one RGB picture: channels × height × width |
# | 4 | 4-d array | a minibatch of pictures: batch × channels × height × width |
# | 5 | 5-d array | a minibatch of videos: batch × time × channels × height × width |
#
# The lecture's slide orders a picture as width × height × channels. PyTorch does it differently: **channels first, then
# height, then width**. This course keeps PyTorch's order throughout.
#
# To make an array you say three things: its **shape** (3 × 4, say), the **type** of its elements (32-bit float, say),
# and its **values**.
# %% [markdown] lang="zh"
# # N 维数组
#
# 深度学习里的一切都是数的数组：输入、权重、梯度。PyTorch 把它叫作**张量**（tensor）。它有几个轴，就能装下什么样的数据：
#
# | 轴数 | 名称 | 例如 |
# | --- | --- | --- |
# | 0 | 标量 | 一个类别：`1.0` |
# | 1 | 向量 | 一个样本的特征：`[1.0, 2.7, 3.4]` |
# | 2 | 矩阵 | 一张表：一行一个样本，一列一个特征 |
# | 3 | 三维数组 | 一张 RGB 图片：通道 × 高 × 宽 |
# | 4 | 四维数组 | 一个小批量的图片：批量 × 通道 × 高 × 宽 |
# | 5 | 五维数组 | 一个小批量的视频：批量 × 时间 × 通道 × 高 × 宽 |
#
# 课件里图片写成 宽 × 高 × 通道。PyTorch 的顺序不同：**先通道，再高，再宽**。本课程始终采用 PyTorch 的顺序。
#
# 创建一个数组要说明三件事：**形状**（比如 3 × 4）、元素的**数据类型**（比如 32 位浮点数）和每个元素的**值**。
# %%
import matplotlib.pyplot as plt
import torch
# %% [markdown] lang="en"
# ## Creating an array
#
# `torch.arange(n)` gives the vector $0, 1, \dots, n-1$; `reshape` lays the same numbers out in another shape, **row by
# row**: the last axis runs fastest. `torch.zeros(2, 3)` and `torch.ones(2, 3)` fill a shape with one value, and
# `torch.tensor([[2., 1.], [4., 3.]])` takes the values from a nested list. With a dtype of your choice:
#
# $$\text{12 numbers as } 3\times4:\qquad \begin{bmatrix}0&1&2&3\\4&5&6&7\\8&9&10&11\end{bmatrix}$$
#
# The entry in row $i$ and column $j$ is $i\cdot\mathrm{cols}+j$. Deep learning computes in `torch.float32`; class
# numbers and indices are `torch.int64`.
#
# **Exercise.** Write `range_matrix`. A matrix needs at least one row and one column: refuse anything else with a
# `ValueError` (mind that two negative numbers have a positive product).
# %% [markdown] lang="zh"
# ## 创建数组
#
# `torch.arange(n)` 给出向量 $0, 1, \dots, n-1$；`reshape` 把同样的数**一行接一行**地排成另一个形状：最后一个轴变得最快。
# `torch.zeros(2, 3)` 和 `torch.ones(2, 3)` 用一个值填满给定的形状，`torch.tensor([[2., 1.], [4., 3.]])` 从嵌套的列表取值。
# 数据类型可以自己指定：
#
# $$\text{12 个数排成 } 3\times4:\qquad \begin{bmatrix}0&1&2&3\\4&5&6&7\\8&9&10&11\end{bmatrix}$$
#
# 第 $i$ 行第 $j$ 列的元素是 $i\cdot\mathrm{cols}+j$。深度学习用 `torch.float32` 计算；类别编号和下标是 `torch.int64`。
#
# **练习。** 写出 `range_matrix`。矩阵至少要有一行一列：否则引发 `ValueError`（注意两个负数的乘积是正数）。
# %% exercise="range_matrix"
def range_matrix(rows, cols, dtype=torch.float32):
    """Return the (rows, cols) matrix that holds 0, 1, …, rows·cols − 1 row by row.

    rows, cols: ints; dtype: the dtype of the result. ValueError if rows or cols is below 1.
    """
    ### BEGIN SOLUTION
    if rows < 1 or cols < 1:
        raise ValueError(f"a matrix needs at least one row and one column, got {rows} x {cols}")
    return torch.arange(rows * cols, dtype=dtype).reshape(rows, cols)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## What an array knows about itself
#
# Four facts describe a tensor `x`:
#
# | fact | for `range_matrix(3, 4)` | for `torch.tensor(2.5)` |
# | --- | --- | --- |
# | number of axes | 2 | 0 |
# | shape: the length of each axis | (3, 4) | () |
# | number of elements: the product of the lengths | 12 | 1 |
# | dtype of the elements | `torch.float32` | `torch.float32` |
#
# A scalar has no axis, so its shape is the empty tuple. The product of no numbers is 1: a scalar has one element.
# `len(x)` is none of the four: it is the length of the first axis, and fails for a scalar.
#
# **Exercise.** Write `describe`.
# %% [markdown] lang="zh"
# ## 数组知道自己的什么
#
# 四件事描述一个张量 `x`：
#
# | 性质 | `range_matrix(3, 4)` | `torch.tensor(2.5)` |
# | --- | --- | --- |
# | 轴的个数 | 2 | 0 |
# | 形状：每个轴的长度 | (3, 4) | () |
# | 元素的个数：各长度之积 | 12 | 1 |
# | 元素的数据类型 | `torch.float32` | `torch.float32` |
#
# 标量没有轴，所以它的形状是空元组。零个数的乘积是 1：标量有一个元素。`len(x)` 不是这四件事中的任何一件：
# 它是第一个轴的长度，对标量会报错。
#
# **练习。** 写出 `describe`。
# %% exercise="describe"
def describe(x):
    """Return the tuple (ndim, shape, numel, dtype) of a tensor.

    ndim: int, the number of axes; shape: tuple of ints; numel: int, the number of elements;
    dtype: torch dtype. x may have any number of axes, none included.
    """
    ### BEGIN SOLUTION
    return x.ndim, tuple(x.shape), x.numel(), x.dtype
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Picking out elements, rows and columns
#
# Indices start at **0**, and negative ones count from the end: $-1$ is the last. A colon stands for a whole axis.
#
# $$X=\begin{bmatrix}0&1&2&3\\4&5&6&7\\8&9&10&11\end{bmatrix}\qquad
# X_{1,2}=6,\qquad \text{row } 1=[4,5,6,7],\qquad \text{column } 1=[1,5,9],\qquad \text{row } {-1}=[8,9,10,11].$$
#
# A row of an $m\times n$ matrix is a vector of $n$ numbers, a column one of $m$ numbers. Picking out is differentiable:
# the gradient flows back to the elements that were picked.
#
# **Exercise.** Write `element`, `row` and `column`.
# %% [markdown] lang="zh"
# ## 访问元素、行和列
#
# 下标从 **0** 开始，负的下标从末尾数起：$-1$ 是最后一个。冒号代表整个轴。
#
# $$X=\begin{bmatrix}0&1&2&3\\4&5&6&7\\8&9&10&11\end{bmatrix}\qquad
# X_{1,2}=6,\qquad \text{第 1 行}=[4,5,6,7],\qquad \text{第 1 列}=[1,5,9],\qquad \text{第 } {-1} \text{ 行}=[8,9,10,11].$$
#
# $m\times n$ 矩阵的一行是 $n$ 个数的向量，一列是 $m$ 个数的向量。取出元素是可导的：梯度流回被取出的元素。
#
# **练习。** 写出 `element`、`row` 和 `column`。
# %% exercise="element"
def element(x, i, j):
    """Return the scalar in row i and column j of x: (m, n); negative i, j count from the end."""
    ### BEGIN SOLUTION
    return x[i, j]
    ### END SOLUTION


def row(x, i):
    """Return row i of x: (m, n), as an (n,) vector; a negative i counts from the end."""
    ### BEGIN SOLUTION
    return x[i]
    ### END SOLUTION


def column(x, j):
    """Return column j of x: (m, n), as an (m,) vector; a negative j counts from the end."""
    ### BEGIN SOLUTION
    return x[:, j]
    ### END SOLUTION
# %% [markdown] lang="en"
# ## A block
#
# A slice `a:b` takes $a, a+1, \dots, b-1$: the start belongs to it, **the end does not**. That leaves $b-a$ of them.
# With the matrix above, rows 1 to 3 and columns 1 to 4 (ends excluded) are
#
# $$\begin{bmatrix}5&6&7\\9&10&11\end{bmatrix}.$$
#
# **Exercise.** Write `block`.
# %% [markdown] lang="zh"
# ## 子区域
#
# 切片 `a:b` 取 $a, a+1, \dots, b-1$：包含起点，**不包含终点**，一共 $b-a$ 个。对上面的矩阵，行 1 到 3、列 1 到 4
# （都不含终点）是
#
# $$\begin{bmatrix}5&6&7\\9&10&11\end{bmatrix}.$$
#
# **练习。** 写出 `block`。
# %% exercise="block"
def block(x, r0, r1, c0, c1):
    """Return rows r0 … r1 − 1 and columns c0 … c1 − 1 of x: (m, n), as (r1 − r0, c1 − c0).

    0 <= r0 < r1 <= m and 0 <= c0 < c1 <= n.
    """
    ### BEGIN SOLUTION
    return x[r0:r1, c0:c1]
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Every k-th one
#
# A slice may take a step: `::3` takes 0, 3, 6, …, and of $m$ rows that leaves $\lceil m/3\rceil$. Of a $4\times4$
# matrix with the numbers 0 to 15, every 3rd row and every 2nd column are
#
# $$\begin{bmatrix}0&2\\12&14\end{bmatrix}.$$
#
# **Exercise.** Write `strided`.
# %% [markdown] lang="zh"
# ## 每隔几个取一个
#
# 切片可以带步长：`::3` 取 0、3、6……，$m$ 行里剩下 $\lceil m/3\rceil$ 行。在装着 0 到 15 的 $4\times4$ 矩阵里，每 3 行取一行、
# 每 2 列取一列，得到
#
# $$\begin{bmatrix}0&2\\12&14\end{bmatrix}.$$
#
# **练习。** 写出 `strided`。
# %% exercise="strided"
def strided(x, row_step, col_step):
    """Return every row_step-th row and every col_step-th column of x: (m, n), both from 0 on.

    row_step, col_step: ints, at least 1. The result is (⌈m / row_step⌉, ⌈n / col_step⌉).
    """
    ### BEGIN SOLUTION
    return x[::row_step, ::col_step]
    ### END SOLUTION
# %% [markdown] lang="en"
# ### See what is picked
#
# The four pictures are made by your functions: a matrix, one of its rows and columns, a block, and every 3rd row with
# every 2nd column. What was picked is bright.
# %% [markdown] lang="zh"
# ### 看看取出了什么
#
# 四幅图由你的函数画出：一个矩阵、它的一行和一列、一个子区域，以及每 3 行、每 2 列取一个。取出的部分是亮的。
# %% figure
numbers = range_matrix(6, 8)
picks = {
    "row 1 and column -2": [row(numbers, 1), column(numbers, -2)],
    "block(1, 4, 2, 7)": [block(numbers, 1, 4, 2, 7)],
    "strided(3, 2)": [strided(numbers, 3, 2)],
}
fig, axes = plt.subplots(1, 4, figsize=(11, 2.4))
axes[0].imshow(numbers, cmap="viridis")
axes[0].set_title("range_matrix(6, 8)")
for ax, (title, parts) in zip(axes[1:], picks.items()):
    picked = torch.cat([part.reshape(-1) for part in parts])
    ax.imshow(torch.isin(numbers, picked), cmap="gray", vmin=0, vmax=1)
    ax.set_title(title)
plt.show()
# %% [markdown] lang="en"
# ## Element by element: the simplest classifier
#
# Arithmetic and comparisons work element by element: `x + y`, `x * y`, `x == y`, `torch.exp(x)`. A comparison gives a
# tensor of `torch.bool`, of the same shape. So one comparison already is a classifier with two classes, negative or
# not:
#
# $$[-1.5,\; 0,\; 2] \;\longmapsto\; [\text{True},\; \text{False},\; \text{False}].$$
#
# Zero is not negative.
#
# **Exercise.** Write `is_negative`.
# %% [markdown] lang="zh"
# ## 按元素运算：最简单的分类器
#
# 算术和比较都是按元素进行的：`x + y`、`x * y`、`x == y`、`torch.exp(x)`。比较的结果是形状相同、类型为 `torch.bool` 的张量。
# 所以一次比较就已经是一个二分类器，分出负数和非负数：
#
# $$[-1.5,\; 0,\; 2] \;\longmapsto\; [\text{True},\; \text{False},\; \text{False}].$$
#
# 零不是负数。
#
# **练习。** 写出 `is_negative`。
# %% exercise="is_negative"
def is_negative(x):
    """Return a bool tensor of x's shape that is True exactly where x < 0."""
    ### BEGIN SOLUTION
    return x < 0
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Broadcasting
#
# Two tensors of different shapes can still be added: axes are compared **from the last one backwards**, and an axis of
# length 1 (or a missing one) is repeated to the other's length. A column of $n$ numbers plus a row of $m$ numbers:
#
# $$\begin{bmatrix}0\\1\\2\end{bmatrix}+\begin{bmatrix}10&20\end{bmatrix}
# =\begin{bmatrix}0&0\\1&1\\2&2\end{bmatrix}+\begin{bmatrix}10&20\\10&20\\10&20\end{bmatrix}
# =\begin{bmatrix}10&20\\11&21\\12&22\end{bmatrix}.$$
#
# It saves a loop, and it hides bugs: $(n,)$ plus $(n, 1)$ is $(n, n)$ without any warning. Look at shapes when a result
# surprises you.
#
# **Exercise.** Write `outer_sum`: the vectors `a` and `b` become the table of all sums $a_i+b_j$.
# %% [markdown] lang="zh"
# ## 广播机制
#
# 形状不同的两个张量也可以相加：**从最后一个轴往前**比较，长度为 1（或不存在）的轴会重复到另一方的长度。$n$ 个数的一列加上 $m$ 个数的一行：
#
# $$\begin{bmatrix}0\\1\\2\end{bmatrix}+\begin{bmatrix}10&20\end{bmatrix}
# =\begin{bmatrix}0&0\\1&1\\2&2\end{bmatrix}+\begin{bmatrix}10&20\\10&20\\10&20\end{bmatrix}
# =\begin{bmatrix}10&20\\11&21\\12&22\end{bmatrix}.$$
#
# 它省去了循环，也会掩盖错误：$(n,)$ 加 $(n, 1)$ 得到 $(n, n)$，没有任何警告。结果出乎意料时，先看形状。
#
# **练习。** 写出 `outer_sum`：由向量 `a`、`b` 得到所有的和 $a_i+b_j$ 组成的表。
# %% exercise="outer_sum"
def outer_sum(a, b):
    """Return the table of all sums: a: (n,), b: (m,) -> (n, m) with entry a_i + b_j."""
    ### BEGIN SOLUTION
    return a[:, None] + b[None, :]
    ### END SOLUTION
# %% [markdown] lang="en"
# ### A picture from two vectors
#
# Two parabolas, one along each axis, make a bowl: $z_{ij} = u_i^2 + v_j^2$.
# %% [markdown] lang="zh"
# ### 由两个向量得到的图
#
# 两个轴上各一条抛物线，合成一个碗：$z_{ij} = u_i^2 + v_j^2$。
# %% figure
u, v = torch.linspace(-2, 2, 60), torch.linspace(-3, 3, 90)
plt.figure(figsize=(4.5, 3))
plt.contourf(v, u, outer_sum(u**2, v**2), levels=15)
plt.xlabel("v")
plt.ylabel("u")
plt.colorbar()
plt.show()
# %% [markdown] lang="en"
# ## Stacking
#
# `torch.cat` puts tensors together along an axis that exists already. Along axis 0 the **rows** of the second follow
# those of the first; along axis 1 its **columns** do:
#
# $$x=\begin{bmatrix}1&2\end{bmatrix},\; y=\begin{bmatrix}3&4\end{bmatrix}:\qquad
# \begin{bmatrix}1&2\\3&4\end{bmatrix}\quad\text{and}\quad\begin{bmatrix}1&2&3&4\end{bmatrix}.$$
#
# **Exercise.** Write `concat`, which returns both.
# %% [markdown] lang="zh"
# ## 连结
#
# `torch.cat` 沿一个已有的轴把张量连结起来。沿轴 0，第二个张量的**行**接在第一个的行之后；沿轴 1，则是**列**接在后面：
#
# $$x=\begin{bmatrix}1&2\end{bmatrix},\; y=\begin{bmatrix}3&4\end{bmatrix}:\qquad
# \begin{bmatrix}1&2\\3&4\end{bmatrix}\quad\text{和}\quad\begin{bmatrix}1&2&3&4\end{bmatrix}.$$
#
# **练习。** 写出 `concat`，把两种结果都返回。
# %% exercise="concat"
def concat(x, y):
    """Return the tuple (x and y stacked by rows, x and y stacked by columns).

    x, y: (m, n). The results are (2m, n) and (m, 2n).
    """
    ### BEGIN SOLUTION
    return torch.cat((x, y), dim=0), torch.cat((x, y), dim=1)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## In place: saving memory
#
# `y = y + x` makes a **new** array and lets the name `y` point to it; everyone who still holds the old array sees
# nothing of it. With millions of parameters, updated many times a second, the new memory is a waste and the stale
# copies are a bug. The forms `y += x`, `y[:] = y + x` and methods that end in an underscore, such as `y.add_(x)`, write
# into the array that is there:
#
# | | same object? | same memory? |
# | --- | --- | --- |
# | `y = y + x` | no | no |
# | `y[:] = y + x` | yes | yes |
# | `y += x`, `y.add_(x)` | yes | yes |
#
# `x.data_ptr()` tells the address of the first element: compare it before and after.
#
# **Exercise.** Write `clamp_negative_`: every negative element becomes 0, in place, and the tensor itself is returned
# (the underscore in a name says "in place").
# %% [markdown] lang="zh"
# ## 原地操作：节省内存
#
# `y = y + x` 会创建一个**新的**数组，再让名字 `y` 指向它；仍然拿着旧数组的人什么也看不到。参数有几百万个、每秒更新许多次时，新的内存是浪费，
# 过时的副本则是错误。`y += x`、`y[:] = y + x`，以及名字以下划线结尾的方法（如 `y.add_(x)`），都写进原来的数组：
#
# | | 同一个对象？ | 同一块内存？ |
# | --- | --- | --- |
# | `y = y + x` | 否 | 否 |
# | `y[:] = y + x` | 是 | 是 |
# | `y += x`、`y.add_(x)` | 是 | 是 |
#
# `x.data_ptr()` 给出第一个元素的地址：比较前后的值就知道了。
#
# **练习。** 写出 `clamp_negative_`：原地把每个负数变成 0，并返回张量本身（名字末尾的下划线表示“原地”）。
# %% exercise="clamp_negative_"
def clamp_negative_(x):
    """Set the negative elements of x to 0 in place and return x itself; its memory stays the same.

    x: any shape; it is no leaf that requires grad (autograd forbids changing those in place).
    """
    ### BEGIN SOLUTION
    return x.clamp_(min=0)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## From numbers to pictures
#
# Data sets often store an RGB picture as one flat row: first all red values, row by row, then all green, then all blue
# (**channel-major**; CIFAR-10 does it so). A $1\times2$ picture has $3\cdot1\cdot2=6$ numbers:
#
# $$[\underbrace{r_0, r_1}_{\text{red}}, \underbrace{g_0, g_1}_{\text{green}}, \underbrace{b_0, b_1}_{\text{blue}}]
# \;\longmapsto\; \text{shape } (3, 1, 2).$$
#
# The numbers stay in their order in memory; only the shape changes. A wrong size must not slip through: 12 numbers are
# two $1\times2$ pictures or one $2\times2$ picture, and only you know which one is meant.
#
# **Exercise.** Write `as_images` for a minibatch of flat rows.
# %% [markdown] lang="zh"
# ## 从数到图片
#
# 数据集常把一张 RGB 图片存成一行：先是所有红色的值（一行接一行），再是所有绿色，最后是所有蓝色（**通道优先**；CIFAR-10 就是这样）。
# $1\times2$ 的图片有 $3\cdot1\cdot2=6$ 个数：
#
# $$[\underbrace{r_0, r_1}_{\text{红}}, \underbrace{g_0, g_1}_{\text{绿}}, \underbrace{b_0, b_1}_{\text{蓝}}]
# \;\longmapsto\; \text{形状 } (3, 1, 2).$$
#
# 数在内存里的顺序不变，变的只是形状。尺寸不对时不能蒙混过去：12 个数可以是两张 $1\times2$ 的图片，也可以是一张 $2\times2$ 的图片，
# 只有你知道是哪一种。
#
# **练习。** 对一个小批量的行写出 `as_images`。
# %% exercise="as_images"
def as_images(flat, height, width):
    """Return flat rows as RGB images: (n, 3·height·width) -> (n, 3, height, width), channel-major.

    ValueError if the rows of flat do not hold 3·height·width numbers.
    """
    ### BEGIN SOLUTION
    n, size = flat.shape
    if size != 3 * height * width:
        raise ValueError(f"rows of {size} numbers are no 3 x {height} x {width} images")
    return flat.reshape(n, 3, height, width)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Look at them
#
# Red grows to the right, green grows downwards, blue is the same everywhere. The rows are flat; your function makes
# pictures of them. (matplotlib wants the channels last.)
# %% [markdown] lang="zh"
# ### 看一看
#
# 红色向右渐强，绿色向下渐强，蓝色处处相同。数据是一行一行的数，由你的函数变成图片。（matplotlib 要求通道在最后。）
# %% figure
height, width = 24, 36
right, down = torch.linspace(0, 1, width), torch.linspace(0, 1, height)
red, green = right.repeat(height), down.repeat_interleave(width)
blues = [torch.full_like(red, blue) for blue in (0.0, 0.5, 1.0)]
rows = torch.stack([torch.cat([red, green, blue]) for blue in blues])
fig, axes = plt.subplots(1, 3, figsize=(9, 2.2))
for ax, picture in zip(axes, as_images(rows, height, width)):
    ax.imshow(picture.permute(1, 2, 0))
    ax.set_axis_off()
plt.show()
