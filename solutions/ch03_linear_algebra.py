# %% [markdown] lang="en"
# # Linear algebra
#
# A layer of a network is a matrix times a vector, its size is measured with a norm, and how it trains depends on
# eigenvalues. This chapter builds these tools from sums and products of numbers, so that later you know what a single
# `@` does for you.
#
# Vectors are columns in formulas, $x\in\mathbb R^n$, and 1-d tensors of shape `(n,)` in code. $A^\top$ is `A.T`.
#
# In the exercises marked **◇** the ready-made products (`@`, `matmul`, `mm`, `mv`, `dot`, `inner`, `einsum`, …) and
# norms (`torch.linalg.norm`, `Tensor.norm`, …), torch's and numpy's, are not allowed: multiply element by element, and
# sum.
# %% [markdown] lang="zh"
# # 线性代数
#
# 网络的一层是矩阵乘向量，它的大小用范数来度量，训练得好不好与特征值有关。本章用数的乘法和求和搭出这些工具，以后你就知道一个 `@`
# 替你做了什么。
#
# 公式里的向量是列向量 $x\in\mathbb R^n$，代码里是形状为 `(n,)` 的一维张量。$A^\top$ 是 `A.T`。
#
# 带 **◇** 的练习不允许用现成的乘积（`@`、`matmul`、`mm`、`mv`、`dot`、`inner`、`einsum`……）和范数（`torch.linalg.norm`、
# `Tensor.norm`……），torch 和 numpy 的都不行：请按元素相乘，再求和。
# %%
import matplotlib.pyplot as plt
import torch
# %% [markdown] lang="en"
# ## The dot product ◇
#
# $$a\cdot b = a^\top b = \sum_i a_i b_i,\qquad
# \begin{bmatrix}1\\2\\3\end{bmatrix}\cdot\begin{bmatrix}4\\5\\6\end{bmatrix}
# = 4+10+18 = 32 .$$
#
# It says how much two vectors point the same way: $a\cdot b=\|a\|\,\|b\|\cos\theta$. Both must have the same length.
# Take care: with $(n,)$ and $(1,)$ broadcasting would multiply without complaint.
#
# **Exercise.** Write `dot`.
# %% [markdown] lang="zh"
# ## 点积 ◇
#
# $$a\cdot b = a^\top b = \sum_i a_i b_i,\qquad
# \begin{bmatrix}1\\2\\3\end{bmatrix}\cdot\begin{bmatrix}4\\5\\6\end{bmatrix}
# = 4+10+18 = 32 .$$
#
# 它说明两个向量的方向有多一致：$a\cdot b=\|a\|\,\|b\|\cos\theta$。两者长度必须相同。小心：形状为 $(n,)$ 和 $(1,)$ 时，广播机制会不声不响地相乘。
#
# **练习。** 写出 `dot`。
# %% exercise="dot"
def dot(a, b):
    """Return the scalar Σ a_i b_i of two vectors of one length.

    a, b: (n,). ValueError if their lengths differ.
    """
    ### BEGIN SOLUTION
    if len(a) != len(b):
        raise ValueError(f"vectors of {len(a)} and {len(b)} numbers have no dot product")
    return (a * b).sum()
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Matrix times vector ◇
#
# Entry $i$ of $Ax$ is the dot product of **row** $i$ of $A$ with $x$: $(Ax)_i=\sum_j A_{ij}x_j$.
#
# $$\begin{bmatrix}1&2\\3&4\\5&6\end{bmatrix}\begin{bmatrix}10\\1\end{bmatrix}=\begin{bmatrix}12\\34\\56\end{bmatrix}.$$
#
# An $m\times n$ matrix takes $n$ numbers in and gives $m$ numbers out: it bends space. That is all a linear layer does.
#
# **Exercise.** Write `matvec`.
# %% [markdown] lang="zh"
# ## 矩阵乘向量 ◇
#
# $Ax$ 的第 $i$ 个元素是 $A$ 的第 $i$ **行**与 $x$ 的点积：$(Ax)_i=\sum_j A_{ij}x_j$。
#
# $$\begin{bmatrix}1&2\\3&4\\5&6\end{bmatrix}\begin{bmatrix}10\\1\end{bmatrix}=\begin{bmatrix}12\\34\\56\end{bmatrix}.$$
#
# $m\times n$ 的矩阵吃进 $n$ 个数，吐出 $m$ 个数：它把空间扭曲了。线性层做的就是这件事。
#
# **练习。** 写出 `matvec`。
# %% exercise="matvec"
def matvec(A, x):
    """Return the product Ax: A: (m, n), x: (n,) -> (m,) with entries Σ_j A_ij x_j."""
    ### BEGIN SOLUTION
    return (A * x).sum(dim=1)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### A matrix bends space
#
# Every arrow to a point of the unit circle is sent through your `matvec`. The circle becomes an ellipse; where arrows
# keep their direction there is an **eigenvector** (more on it at the end).
# %% [markdown] lang="zh"
# ### 矩阵扭曲空间
#
# 把指向单位圆上各点的箭头逐个交给你的 `matvec`。圆变成了椭圆；方向不变的箭头就是**特征向量**（本章最后再说）。
# %% figure
bend = torch.tensor([[2.0, 1.0], [1.0, 2.0]])
angles = torch.linspace(0, 2 * torch.pi, 73)
circle = torch.stack([angles.cos(), angles.sin()], dim=1)
ellipse = torch.stack([matvec(bend, point) for point in circle])
plt.figure(figsize=(4, 4))
plt.plot(circle[:, 0], circle[:, 1], label="x")
plt.plot(ellipse[:, 0], ellipse[:, 1], label="A x")
for k in range(0, 72, 9):
    start, end = circle[k], ellipse[k]
    plt.plot([start[0], end[0]], [start[1], end[1]], color="gray", linewidth=0.7)
plt.axis("equal")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## Matrix times matrix ◇
#
# Column $j$ of $AB$ is $A$ times column $j$ of $B$: $(AB)_{ij}=\sum_k A_{ik}B_{kj}$. The inner sizes must agree,
# $(m, k)\cdot(k, n)\to(m, n)$:
#
# $$\begin{bmatrix}1&2\\3&4\end{bmatrix}\begin{bmatrix}0&1&1\\1&0&1\end{bmatrix}
# =\begin{bmatrix}2&1&3\\4&3&7\end{bmatrix}.$$
#
# It is not the product element by element (`A * B`, the Hadamard product $A\odot B$), and $AB\ne BA$ in general.
#
# **Exercise.** Write `matmul`.
# %% [markdown] lang="zh"
# ## 矩阵乘矩阵 ◇
#
# $AB$ 的第 $j$ 列是 $A$ 乘 $B$ 的第 $j$ 列：$(AB)_{ij}=\sum_k A_{ik}B_{kj}$。里面的两个大小必须相同，$(m, k)\cdot(k, n)\to(m, n)$：
#
# $$\begin{bmatrix}1&2\\3&4\end{bmatrix}\begin{bmatrix}0&1&1\\1&0&1\end{bmatrix}
# =\begin{bmatrix}2&1&3\\4&3&7\end{bmatrix}.$$
#
# 它不是按元素的乘积（`A * B`，即哈达玛积 $A\odot B$），而且一般 $AB\ne BA$。
#
# **练习。** 写出 `matmul`。
# %% exercise="matmul"
def matmul(A, B):
    """Return the matrix product AB: (m, k)·(k, n) -> (m, n) with entries Σ_k A_ik B_kj.

    ValueError if the inner sizes differ.
    """
    ### BEGIN SOLUTION
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} times {tuple(B.shape)}: the inner sizes differ")
    return (A[:, :, None] * B[None, :, :]).sum(dim=1)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Norms of a vector ◇
#
# A norm is a length: it is never negative, $\|\alpha a\|=|\alpha|\,\|a\|$, and $\|a+b\|\le\|a\|+\|b\|$.
#
# $$\|x\|_1=\sum_i|x_i|,\qquad \|x\|_2=\sqrt{\sum_i x_i^2},\qquad
# \left\|\begin{bmatrix}3\\-4\end{bmatrix}\right\|_1=7,\quad \left\|\begin{bmatrix}3\\-4\end{bmatrix}\right\|_2=5 .$$
#
# Squares grow quickly: float32 ends at about $3.4\cdot10^{38}$, so an entry of $10^{30}$ squared is already infinity,
# although the norm itself is far from it. The second rule helps: with $s=\max_i|x_i|$,
#
# $$\|x\|_2 = s\,\sqrt{\textstyle\sum_i (x_i/s)^2},$$
#
# and all the quotients are at most 1 (what if $s=0$?). Or compute in float64, and come back.
#
# **Exercise.** Write `l1_norm` and `l2_norm`. `l2_norm` must not overflow for float32 entries near $10^{30}$.
# %% [markdown] lang="zh"
# ## 向量的范数 ◇
#
# 范数就是长度：它不为负，$\|\alpha a\|=|\alpha|\,\|a\|$，并且 $\|a+b\|\le\|a\|+\|b\|$。
#
# $$\|x\|_1=\sum_i|x_i|,\qquad \|x\|_2=\sqrt{\sum_i x_i^2},\qquad
# \left\|\begin{bmatrix}3\\-4\end{bmatrix}\right\|_1=7,\quad \left\|\begin{bmatrix}3\\-4\end{bmatrix}\right\|_2=5 .$$
#
# 平方增长得很快：float32 最大约 $3.4\cdot10^{38}$，所以 $10^{30}$ 平方后就是无穷大，尽管范数本身离上限还很远。第二条规则可以帮忙：
# 令 $s=\max_i|x_i|$，
#
# $$\|x\|_2 = s\,\sqrt{\textstyle\sum_i (x_i/s)^2},$$
#
# 其中每个商都不超过 1（$s=0$ 时怎么办？）。也可以先换成 float64 计算，再换回来。
#
# **练习。** 写出 `l1_norm` 和 `l2_norm`。对 $10^{30}$ 附近的 float32 元素，`l2_norm` 不能溢出。
# %% exercise="l1_norm"
def l1_norm(x):
    """Return the scalar Σ |x_i| of a vector x: (n,)."""
    ### BEGIN SOLUTION
    return x.abs().sum()
    ### END SOLUTION


def l2_norm(x):
    """Return the scalar √Σ x_i² of a vector x: (n,).

    It does not overflow for float32 entries near 1e30.
    """
    ### BEGIN SOLUTION
    scale = x.detach().abs().max()
    if scale == 0:
        return (x * x).sum()
    return scale * ((x / scale) ** 2).sum().sqrt()
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Unit balls
#
# All points of norm 1, by your functions: a diamond for $\ell_1$, a circle for $\ell_2$. The corners of the diamond are
# why an $\ell_1$ penalty makes weights exactly zero.
# %% [markdown] lang="zh"
# ### 单位球
#
# 用你的函数画出范数为 1 的所有点：$\ell_1$ 是菱形，$\ell_2$ 是圆。菱形的尖角就是 $\ell_1$ 惩罚会让权重恰好为零的原因。
# %% figure
ticks = torch.linspace(-1.5, 1.5, 41)
fig, axes = plt.subplots(1, 2, figsize=(7, 3.2))
for ax, norm, title in zip(axes, (l1_norm, l2_norm), ("l1_norm", "l2_norm")):
    heights = torch.tensor([[float(norm(torch.stack([u, v]))) for u in ticks] for v in ticks])
    ax.contourf(ticks, ticks, heights, levels=12, cmap="Blues")
    ax.contour(ticks, ticks, heights, levels=[1.0], colors="red")
    ax.set_aspect("equal")
    ax.set_title(title)
plt.show()
# %% [markdown] lang="en"
# ## The norm of a matrix ◇
#
# The norm that belongs to matrix times vector asks how much $A$ can stretch: it is the smallest number with
# $\|Ab\|\le\|A\|\,\|b\|$ for all $b$. It takes work to compute. The **Frobenius norm** treats the matrix as one long
# vector:
#
# $$\|A\|_F=\sqrt{\sum_{i,j}A_{ij}^2},\qquad \left\|\begin{bmatrix}1&2\\2&4\end{bmatrix}\right\|_F=\sqrt{1+4+4+16}=5 .$$
#
# **Exercise.** Write `frobenius_norm`.
# %% [markdown] lang="zh"
# ## 矩阵的范数 ◇
#
# 与矩阵乘向量相配的范数问的是 $A$ 最多能拉长多少倍：它是对所有 $b$ 满足 $\|Ab\|\le\|A\|\,\|b\|$ 的最小的数，算起来比较麻烦。
# **Frobenius 范数**则把矩阵当作一个长向量：
#
# $$\|A\|_F=\sqrt{\sum_{i,j}A_{ij}^2},\qquad \left\|\begin{bmatrix}1&2\\2&4\end{bmatrix}\right\|_F=\sqrt{1+4+4+16}=5 .$$
#
# **练习。** 写出 `frobenius_norm`。
# %% exercise="frobenius_norm"
def frobenius_norm(A):
    """Return the scalar √Σ A_ij² of a matrix A: (m, n)."""
    ### BEGIN SOLUTION
    return l2_norm(A.reshape(-1))
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Orthogonal vectors
#
# Two vectors are orthogonal if their dot product is 0. Computers round, so we ask for $|a\cdot b|\le$ `atol` instead.
# From here on `@` is allowed again. Example: $(1, 2)\cdot(2, -1)=0$: orthogonal. $(1, 2)\cdot(2, 1)=4$: not.
#
# **Exercise.** Write `are_orthogonal`. The bound is absolute: the lengths of the vectors play no part.
# %% [markdown] lang="zh"
# ## 正交的向量
#
# 点积为 0 的两个向量正交。计算机有舍入误差，所以改为要求 $|a\cdot b|\le$ `atol`。从这里开始又可以用 `@` 了。例如 $(1, 2)\cdot(2, -1)=0$：正交；
# $(1, 2)\cdot(2, 1)=4$：不正交。
#
# **练习。** 写出 `are_orthogonal`。这是绝对误差：与向量的长度无关。
# %% exercise="are_orthogonal"
def are_orthogonal(a, b, atol=1e-6):
    """Tell whether |a·b| <= atol. a, b: (n,); returns a bool."""
    ### BEGIN SOLUTION
    return bool((a @ b).abs() <= atol)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Symmetric and antisymmetric matrices
#
# $A$ is symmetric if $A_{ij}=A_{ji}$ and antisymmetric if $A_{ij}=-A_{ji}$; so an antisymmetric matrix has a zero
# diagonal.
#
# $$\begin{bmatrix}1&2\\2&3\end{bmatrix}\text{ is symmetric},\qquad \begin{bmatrix}0&2\\-2&0\end{bmatrix}\text{ is
# antisymmetric}.$$
#
# With rounding: every entry of $A-A^\top$ (of $A+A^\top$) is at most `atol` in absolute value. `torch.allclose` also
# has a *relative* tolerance that is not 0 unless you say so. A matrix that is not square is neither: answer False, do
# not fail.
#
# **Exercise.** Write `is_symmetric` and `is_antisymmetric`.
# %% [markdown] lang="zh"
# ## 对称与反对称矩阵
#
# $A_{ij}=A_{ji}$ 时 $A$ 是对称的，$A_{ij}=-A_{ji}$ 时是反对称的；所以反对称矩阵的对角线为零。
#
# $$\begin{bmatrix}1&2\\2&3\end{bmatrix}\text{ 对称},\qquad \begin{bmatrix}0&2\\-2&0\end{bmatrix}\text{ 反对称}.$$
#
# 考虑舍入：$A-A^\top$（或 $A+A^\top$）的每个元素，绝对值都不超过 `atol`。`torch.allclose` 还有一个*相对*误差，不写明就不是 0。
# 不是方阵的矩阵两者都不是：应回答 False，而不是报错。
#
# **练习。** 写出 `is_symmetric` 和 `is_antisymmetric`。
# %% exercise="is_symmetric"
def is_symmetric(A, atol=1e-6):
    """Tell whether |A − Aᵀ| <= atol in every entry. A: (m, n); False if A is not square."""
    ### BEGIN SOLUTION
    return A.shape[0] == A.shape[1] and bool(((A - A.T).abs() <= atol).all())
    ### END SOLUTION


def is_antisymmetric(A, atol=1e-6):
    """Tell whether |A + Aᵀ| <= atol in every entry. A: (m, n); False if A is not square."""
    ### BEGIN SOLUTION
    return A.shape[0] == A.shape[1] and bool(((A + A.T).abs() <= atol).all())
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Orthogonal matrices
#
# A square matrix is **orthogonal** if its rows are orthogonal to each other *and* all have length 1. In one formula,
#
# $$U U^\top = 1,\qquad \sum_j U_{ij}U_{kj}=\delta_{ik}.$$
#
# Rotations and reflections are orthogonal: they keep all lengths. (The name is unlucky: "orthonormal" would be better.)
# $\begin{bmatrix}0.6&-0.8\\0.8&0.6\end{bmatrix}$ is one; $\begin{bmatrix}1&-1\\1&1\end{bmatrix}$ is not, as its rows
# have length $\sqrt2$.
#
# **Exercise.** Write `is_orthogonal`.
# %% [markdown] lang="zh"
# ## 正交矩阵
#
# 方阵的各行互相正交，*并且*长度都是 1，就叫**正交矩阵**。写成一个式子：
#
# $$U U^\top = 1,\qquad \sum_j U_{ij}U_{kj}=\delta_{ik}.$$
#
# 旋转和反射是正交的：它们保持所有的长度。（这个名字不太好，“单位正交”更贴切。）$\begin{bmatrix}0.6&-0.8\\0.8&0.6\end{bmatrix}$ 是正交矩阵；
# $\begin{bmatrix}1&-1\\1&1\end{bmatrix}$ 不是，因为它的行长为 $\sqrt2$。
#
# **练习。** 写出 `is_orthogonal`。
# %% exercise="is_orthogonal"
def is_orthogonal(U, atol=1e-5):
    """Tell whether every entry of U Uᵀ is within atol of the identity's.

    U: (m, n); returns a bool, False if U is not square.
    """
    ### BEGIN SOLUTION
    if U.shape[0] != U.shape[1]:
        return False
    identity = torch.eye(len(U), dtype=U.dtype, device=U.device)
    return bool(((U @ U.T - identity).abs() <= atol).all())
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Positive definite matrices
#
# Squared lengths are positive: $x^\top x>0$ for $x\ne0$. A symmetric matrix $A$ is **positive definite** if it keeps
# that,
#
# $$x^\top A x > 0\quad\text{for all } x\ne0 .$$
#
# The lecture's slide writes $\ge 0$ here. That is a weaker property, *semi*definite:
# $\begin{bmatrix}1&1\\1&1\end{bmatrix}$ has it, since $x^\top Ax=(x_1+x_2)^2\ge0$, but for $x=(1,-1)$ it gives 0, so it
# is **not** positive definite.
#
# You cannot try all $x$. Each of these says the same of a symmetric matrix: all eigenvalues are positive; the Cholesky
# factorisation succeeds; all leading minors (determinants of the top left $1\times1$, $2\times2$, … blocks) are
# positive. A positive diagonal or a positive determinant is not enough: try $\begin{bmatrix}1&2\\2&1\end{bmatrix}$ with
# $x=(1,-1)$, and $\begin{bmatrix}-1&0\\0&-1\end{bmatrix}$.
#
# **Exercise.** Write `is_positive_definite`. For a matrix that is not symmetric, or not square, the answer is False.
# %% [markdown] lang="zh"
# ## 正定矩阵
#
# 长度的平方为正：$x\ne0$ 时 $x^\top x>0$。对称矩阵 $A$ 若保持这一点，就叫**正定**：
#
# $$x^\top A x > 0\quad\text{对所有 } x\ne0 .$$
#
# 课件在这里写的是 $\ge 0$。那是较弱的性质，叫*半正定*：$\begin{bmatrix}1&1\\1&1\end{bmatrix}$ 满足它，因为 $x^\top Ax=(x_1+x_2)^2\ge0$；
# 但 $x=(1,-1)$ 时得 0，所以它**不是**正定的。
#
# 不可能试遍所有的 $x$。对于对称矩阵，下面几种说法等价：所有特征值为正；Cholesky 分解成功；所有顺序主子式（左上角 $1\times1$、$2\times2$……
# 的行列式）为正。只看对角线为正或行列式为正是不够的：试试 $\begin{bmatrix}1&2\\2&1\end{bmatrix}$ 和 $x=(1,-1)$，以及
# $\begin{bmatrix}-1&0\\0&-1\end{bmatrix}$。
#
# **练习。** 写出 `is_positive_definite`。矩阵不对称或不是方阵时回答 False。
# %% exercise="is_positive_definite"
def is_positive_definite(A):
    """Tell whether A is symmetric with xᵀAx > 0 for all x ≠ 0.

    A: (m, n). False if A is not square or not symmetric.
    """
    ### BEGIN SOLUTION
    if not is_symmetric(A):
        return False
    eigenvalues = torch.linalg.eigvalsh(A)
    # A singular matrix has an eigenvalue 0, which rounding turns into a tiny one of either sign.
    eps = torch.finfo(A.dtype).eps * len(A)
    return bool(eigenvalues[0] > 4 * eps * eigenvalues.abs().max())
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Permutations
#
# A permutation $\pi$ lists $0,\dots,n-1$ in some order. Its matrix is $P_{ij}=1$ if $j=\pi(i)$, else 0, so that
# $(Px)_i=x_{\pi(i)}$: row $i$ picks element $\pi(i)$. For $\pi=(2, 0, 1)$:
#
# $$P=\begin{bmatrix}0&0&1\\1&0&0\\0&1&0\end{bmatrix},\qquad
# P\begin{bmatrix}10\\20\\30\end{bmatrix}=\begin{bmatrix}30\\10\\20\end{bmatrix}.$$
#
# Every permutation matrix is orthogonal. Its transpose is the *inverse* permutation: mind which of the two you build.
#
# **Exercise.** Write `permutation_matrix`. Refuse lists that are no permutation: a number twice, a number too large, a
# negative one.
# %% [markdown] lang="zh"
# ## 置换
#
# 置换 $\pi$ 把 $0,\dots,n-1$ 按某种顺序排列。它的矩阵是：$j=\pi(i)$ 时 $P_{ij}=1$，否则为 0，于是 $(Px)_i=x_{\pi(i)}$：第 $i$ 行选出元素 $\pi(i)$。
# 例如 $\pi=(2, 0, 1)$：
#
# $$P=\begin{bmatrix}0&0&1\\1&0&0\\0&1&0\end{bmatrix},\qquad
# P\begin{bmatrix}10\\20\\30\end{bmatrix}=\begin{bmatrix}30\\10\\20\end{bmatrix}.$$
#
# 置换矩阵都是正交矩阵。它的转置是*逆*置换：注意你造的是哪一个。
#
# **练习。** 写出 `permutation_matrix`。不是置换的列表要拒绝：某个数出现两次、数太大、数为负。
# %% exercise="permutation_matrix"
def permutation_matrix(pi):
    """Return the float32 matrix P: (n, n) with P_ij = 1 if j = π(i), else 0.

    pi: list or LongTensor of 0 … n − 1 in any order. ValueError if it is no permutation.
    """
    ### BEGIN SOLUTION
    pi = torch.as_tensor(pi)
    n = len(pi)
    if sorted(pi.tolist()) != list(range(n)):
        raise ValueError(f"{pi.tolist()} is no permutation of 0 … {n - 1}")
    P = torch.zeros(n, n, device=pi.device)
    P[torch.arange(n, device=pi.device), pi] = 1
    return P
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Eigenvectors, by power iteration
#
# An eigenvector is a direction that the matrix does not turn: $Av=\lambda v$ with $v\ne0$. A symmetric matrix has $n$
# of them, orthogonal to each other. Write any start as $x=\sum_i c_i v_i$ and apply $A$ again and again:
#
# $$A^t x=\sum_i c_i\lambda_i^t v_i = \lambda_1^t\Bigl(c_1v_1+\sum_{i>1}c_i\bigl(\tfrac{\lambda_i}{\lambda_1}\bigr)^t
# v_i\Bigr).$$
#
# Everything but the first direction dies out. Two things to mind:
#
# - $\lambda_1^t$ overflows soon: bring the vector back to length 1 after **every** step;
# - the start must have a part along $v_1$. The vector of ones may have none (try
#   $\begin{bmatrix}2&-1\\-1&2\end{bmatrix}$, whose $v_1$ is
#   $(1,-1)/\sqrt2$). A random start has one.
#
# At the end, with $\|v\|=1$, the **Rayleigh quotient** $\lambda=v^\top Av$ is the eigenvalue. For
# $\begin{bmatrix}2&1\\1&2\end{bmatrix}$, the matrix of the picture above, $\lambda_1=3$ and $v_1=(1,1)/\sqrt2$ (or its
# negative).
#
# **Exercise.** Write `power_iteration`. Ready-made eigenvalues and singular values (`torch.linalg.eigh`, `svd`,
# `lobpcg`, numpy's, …) are not allowed here.
# %% [markdown] lang="zh"
# ## 用幂迭代求特征向量
#
# 特征向量是不被矩阵改变的方向：$Av=\lambda v$，$v\ne0$。对称矩阵有 $n$ 个互相正交的特征向量。把任意的起点写成 $x=\sum_i c_i v_i$，再一次次乘 $A$：
#
# $$A^t x=\sum_i c_i\lambda_i^t v_i = \lambda_1^t\Bigl(c_1v_1+\sum_{i>1}c_i\bigl(\tfrac{\lambda_i}{\lambda_1}\bigr)^t
# v_i\Bigr).$$
#
# 除了第一个方向，其余的都会消失。有两点要注意：
#
# - $\lambda_1^t$ 很快就会溢出：**每一步**之后都要把向量缩放到长度 1；
# - 起点必须含有 $v_1$ 的成分。全 1 的向量可能没有（试试 $\begin{bmatrix}2&-1\\-1&2\end{bmatrix}$，它的 $v_1$ 是 $(1,-1)/\sqrt2$）。
#   随机的起点总有。
#
# 最后，当 $\|v\|=1$ 时，**瑞利商** $\lambda=v^\top Av$ 就是特征值。上图中的矩阵 $\begin{bmatrix}2&1\\1&2\end{bmatrix}$，$\lambda_1=3$，
# $v_1=(1,1)/\sqrt2$
# （或它的相反数）。
#
# **练习。** 写出 `power_iteration`。这里不允许用现成的特征值和奇异值（`torch.linalg.eigh`、`svd`、`lobpcg`、numpy 的……）。
# %% exercise="power_iteration"
def power_iteration(A, steps=500):
    """Return (eigenvalue, eigenvector) of the largest eigenvalue of a matrix.

    A: (n, n), symmetric and positive definite, the second eigenvalue at most 0.9 of the first;
    steps: how often A is applied.
    The eigenvalue is a scalar; the eigenvector, (n,), has length 1 and either sign.
    """
    ### BEGIN SOLUTION
    v = torch.randn(len(A), dtype=A.dtype, device=A.device)
    for _ in range(steps):
        v = A @ v
        v = v / l2_norm(v)
    return v @ (A @ v), v
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The ellipse's longest axis
#
# Your eigenvector, as long as its eigenvalue, on the ellipse from before.
# %% [markdown] lang="zh"
# ### 椭圆最长的轴
#
# 在前面的椭圆上画出你求得的特征向量，长度等于特征值。
# %% figure
value, vector = power_iteration(bend)
tip = (value * vector).detach()
print("eigenvalue", float(value), "eigenvector", vector.tolist())
plt.figure(figsize=(4, 4))
plt.plot(ellipse[:, 0], ellipse[:, 1], label="A x")
plt.arrow(0, 0, float(tip[0]), float(tip[1]), width=0.03, length_includes_head=True, color="red")
plt.axis("equal")
plt.legend()
plt.show()
