# %% [markdown] lang="en"
# # Derivatives: scalars, subderivatives, vectors
#
# A model learns by changing its parameters so that the loss falls. Which way to change them, the **derivative** says:
# the slope of the tangent. For scalars you know the table:
#
# | $y$ | $a$ | $x^n$ | $e^x$ | $\log x$ | $\sin x$ | $u + v$ | $uv$ | $f(u),\ u = g(x)$ |
# | --- | --- | --- | --- | --- | --- | --- | --- | --- |
# | $\frac{dy}{dx}$ | $0$ | $n x^{n-1}$ | $e^x$ | $\frac1x$ | $\cos x$ | $\frac{du}{dx} + \frac{dv}{dx}$ | $\frac{du}{dx}v + u\frac{dv}{dx}$ | $\frac{dy}{du}\frac{du}{dx}$ |
#
# This chapter extends it to functions with a kink (subderivatives) and to vectors and matrices (gradients and
# Jacobians), and builds the tool with which every hand-made derivative can be checked: the numerical one. Autograd
# comes in the next chapter; here it is switched off.
# %% [markdown] lang="zh"
# # 导数：标量、亚导数、向量
#
# 模型靠改变参数让损失下降来学习。往哪个方向改，由**导数**决定：它是切线的斜率。标量的情形有下面这张表：
#
# | $y$ | $a$ | $x^n$ | $e^x$ | $\log x$ | $\sin x$ | $u + v$ | $uv$ | $f(u),\ u = g(x)$ |
# | --- | --- | --- | --- | --- | --- | --- | --- | --- |
# | $\frac{dy}{dx}$ | $0$ | $n x^{n-1}$ | $e^x$ | $\frac1x$ | $\cos x$ | $\frac{du}{dx} + \frac{dv}{dx}$ | $\frac{du}{dx}v + u\frac{dv}{dx}$ | $\frac{dy}{du}\frac{du}{dx}$ |
#
# 本章把它推广到有尖点的函数（亚导数），以及向量和矩阵（梯度和雅可比矩阵），并做出一件能检验任何手算导数的工具：数值导数。
# 自动求导是下一章的内容，本章不许用。
# %%
import matplotlib.pyplot as plt
import torch
# %% [markdown] lang="en"
# ## The slope, measured
#
# The derivative is a limit of slopes. The obvious quotient looks only to the right, $\frac{f(x+h)-f(x)}h$, and its
# error shrinks like $h$. The **central difference** looks to both sides:
#
# $$f'(x) \approx \frac{f(x+h) - f(x-h)}{2h},\qquad \text{error} \approx \frac{h^2}{6} f'''(x).$$
#
# For $f(x) = x^3$ at $x = 2$ with $h = 0.1$: $(9.261 - 6.859)/0.2 = 12.01$, against the true 12; the one-sided quotient
# gives 12.61.
#
# Smaller is not always better: $f(x+h)$ and $f(x-h)$ agree in most digits, and subtracting them leaves the rounding
# error, divided by $2h$. In float32 that ruins the result for $h = 10^{-4}$; in float64 it is fine. So call $f$ with
# float64 tensors.
#
# **Exercise.** Write `numerical_derivative`. `f` takes a tensor; $x$ is a Python number and so is the result.
# %% [markdown] lang="zh"
# ## 量出斜率
#
# 导数是斜率的极限。最直接的差商只看右边，$\frac{f(x+h)-f(x)}h$，误差按 $h$ 减小。**中心差分**两边都看：
#
# $$f'(x) \approx \frac{f(x+h) - f(x-h)}{2h},\qquad \text{误差} \approx \frac{h^2}{6} f'''(x).$$
#
# 对 $f(x) = x^3$，在 $x = 2$ 处取 $h = 0.1$：$(9.261 - 6.859)/0.2 = 12.01$，真值是 12；单边差商给出 12.61。
#
# $h$ 并不是越小越好：$f(x+h)$ 和 $f(x-h)$ 的大部分数位相同，相减后剩下舍入误差，再被 $2h$ 除。
# 用 float32 时，$h = 10^{-4}$ 就已经不行了；用 float64 则没有问题。所以要用 float64 的张量调用 $f$。
#
# **练习。** 写出 `numerical_derivative`。`f` 接收张量；$x$ 是 Python 的数，结果也是。
# %% exercise="numerical_derivative"
def numerical_derivative(f, x, h=1e-4):
    """Return the central difference of f at x, computed in float64.

    f: a function of a float64 tensor, elementwise; x, h: Python floats. Returns a Python float with an
    error of order h**2.
    """
    ### BEGIN SOLUTION
    right, left = (f(torch.tensor(x + step, dtype=torch.float64)) for step in (h, -h))
    return float(right - left) / (2 * h)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### See what it does
#
# The error of your central difference and of the one-sided quotient for $\sin$ at $1$, as $h$ shrinks. The slopes of
# the two lines are 2 and 1; at the left end rounding takes over.
# %% [markdown] lang="zh"
# ### 看看它的作用
#
# 随着 $h$ 减小，$\sin$ 在 $1$ 处你的中心差分与单边差商的误差。两条线的斜率分别是 2 和 1；在左端，舍入误差占了上风。
# %% figure
truth = torch.tensor(1.0, dtype=torch.float64).cos().item()
widths = [10 ** (-k / 4) for k in range(2, 41)]
central = [abs(numerical_derivative(torch.sin, 1.0, width) - truth) for width in widths]
one = torch.tensor(1.0, dtype=torch.float64)
one_sided = [abs((torch.sin(one + width) - torch.sin(one)).item() / width - truth) for width in widths]
plt.figure(figsize=(5, 3))
plt.loglog(widths, central, "o-", markersize=3, label="central")
plt.loglog(widths, one_sided, "s-", markersize=3, label="one-sided")
plt.xlabel("h")
plt.ylabel("error")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## Two rules that build everything
#
# **Product rule**, elementwise: $\frac{d(uv)}{dx} = \frac{du}{dx}\,v + u\,\frac{dv}{dx}$. With $u = x^2$ and
# $v = \sin x$ at $x = 2$, $u = 4$, $u' = 4$, so $4\sin 2 + 4\cos 2$.
#
# **Chain rule.** When $y$ depends on $u$ and $u$ on $x$, derivatives multiply. For vectors they are matrices:
# $\frac{\partial y}{\partial u}$ has a row for each $y_i$ and a column for each $u_j$, shape $(m, k)$;
# $\frac{\partial u}{\partial x}$ has shape $(k, n)$; and
#
# $$\frac{\partial y}{\partial x} = \frac{\partial y}{\partial u}\,\frac{\partial u}{\partial x},\qquad (m, n) = (m, k)\cdot(k, n).$$
#
# The shapes must fit together: they tell you the order of the factors.
#
# **Exercise.** Write `product_rule` and `chain_rule`.
# %% [markdown] lang="zh"
# ## 两条法则，造出一切
#
# **乘法法则**（逐元素）：$\frac{d(uv)}{dx} = \frac{du}{dx}\,v + u\,\frac{dv}{dx}$。取 $u = x^2$，$v = \sin x$，在 $x = 2$ 处 $u = 4$，
# $u' = 4$，
# 所以导数是 $4\sin 2 + 4\cos 2$。
#
# **链式法则。** $y$ 依赖 $u$，$u$ 依赖 $x$ 时，导数相乘。对向量来说它们是矩阵：$\frac{\partial y}{\partial u}$ 每个 $y_i$ 一行、每个 $u_j$ 一列，
# 形状 $(m, k)$；$\frac{\partial u}{\partial x}$ 的形状是 $(k, n)$；于是
#
# $$\frac{\partial y}{\partial x} = \frac{\partial y}{\partial u}\,\frac{\partial u}{\partial x},\qquad (m, n) = (m, k)\cdot(k, n).$$
#
# 形状必须对得上：看形状就知道因子的先后次序。
#
# **练习。** 写出 `product_rule` 和 `chain_rule`。
# %% exercise="product_rule"
def product_rule(u, du, v, dv):
    """Return d(uv)/dx, elementwise.

    u, v: values; du, dv: their derivatives with respect to x; all of one shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    return du * v + u * dv
    ### END SOLUTION


def chain_rule(dy_du, du_dx):
    """Return the Jacobian dy/dx of a composition.

    dy_du: (m, k); du_dx: (k, n). Returns (m, n).
    """
    ### BEGIN SOLUTION
    return dy_du @ du_dx
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Where there is no derivative
#
# $|x|$ has a kink at 0: no tangent, but many lines that touch the graph there and stay below it, with slopes from $-1$
# to $1$. Each is a **subderivative**:
#
# $$\frac{\partial |x|}{\partial x} = \begin{cases} 1 & x > 0\\ -1 & x < 0\\ a & x = 0,\ a\in[-1, 1]\end{cases}\qquad
# \frac{\partial}{\partial x}\max(x, 0) = \begin{cases} 1 & x > 0\\ 0 & x < 0\\ a & x = 0,\ a\in[0, 1].\end{cases}$$
#
# For gradient descent any of them will do, as an exact 0 is rare. PyTorch takes 0 in both cases.
#
# **Exercise.** Write `subgradient_abs` and `subgradient_relu`. A slope outside the interval would cut through the
# graph: raise `ValueError`.
# %% [markdown] lang="zh"
# ## 没有导数的地方
#
# $|x|$ 在 0 处有一个尖点：没有切线，但有许多直线在那里碰到图像并且始终在图像下方，斜率从 $-1$ 到 $1$。它们每一个都是**亚导数**：
#
# $$\frac{\partial |x|}{\partial x} = \begin{cases} 1 & x > 0\\ -1 & x < 0\\ a & x = 0,\ a\in[-1, 1]\end{cases}\qquad
# \frac{\partial}{\partial x}\max(x, 0) = \begin{cases} 1 & x > 0\\ 0 & x < 0\\ a & x = 0,\ a\in[0, 1].\end{cases}$$
#
# 对梯度下降来说取哪个都行，因为恰好等于 0 的情形很少见。PyTorch 两处都取 0。
#
# **练习。** 写出 `subgradient_abs` 和 `subgradient_relu`。区间之外的斜率会穿过图像：此时引发 `ValueError`。
# %% exercise="subgradient_abs"
def subgradient_abs(x, a=0.0):
    """Return a subderivative of |x| at each element: 1, -1, and a at 0.

    x: any shape. Returns x's shape and dtype. ValueError unless -1 <= a <= 1.
    """
    ### BEGIN SOLUTION
    if not -1 <= a <= 1:
        raise ValueError(f"the slopes of lines below |x| at 0 are in [-1, 1], got {a}")
    return torch.where(x == 0, torch.full_like(x, a), x.sign())
    ### END SOLUTION
# %% exercise="subgradient_relu"
def subgradient_relu(x, a=0.0):
    """Return a subderivative of max(x, 0) at each element: 1 for x > 0, 0 for x < 0, and a at 0.

    x: any shape. Returns x's shape and dtype. ValueError unless 0 <= a <= 1.
    """
    ### BEGIN SOLUTION
    if not 0 <= a <= 1:
        raise ValueError(f"the slopes of lines below max(x, 0) at 0 are in [0, 1], got {a}")
    return (x > 0).to(x.dtype) + a * (x == 0).to(x.dtype)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Lines that touch from below
#
# At the kink, every subderivative gives a line under the graph.
# %% [markdown] lang="zh"
# ### 从下面碰到图像的直线
#
# 在尖点处，每个亚导数都给出一条位于图像下方的直线。
# %% figure
line = torch.linspace(-1, 1, 101)
kink = torch.zeros(1)
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
for ax, graph, slope_at, choices in (
    (axes[0], line.abs(), subgradient_abs, (-1.0, -0.5, 0.0, 0.5, 1.0)),
    (axes[1], line.clamp(min=0), subgradient_relu, (0.0, 0.25, 0.5, 0.75, 1.0)),
):
    ax.plot(line, graph, "black", linewidth=2)
    for choice in choices:
        ax.plot(line, slope_at(kink, choice) * line, "C0", linewidth=0.8)
axes[0].set_title("|x|")
axes[1].set_title("max(x, 0)")
plt.show()
# %% [markdown] lang="en"
# ## Gradients
#
# For a scalar $y$ of a vector $x = (x_1, \dots, x_n)$ there is one derivative for each coordinate; together they are
# the **gradient**. It is perpendicular to the contour lines and points in the direction in which $y$ grows fastest:
#
# $$\frac{\partial y}{\partial x} = \Bigl[\frac{\partial y}{\partial x_1}, \dots, \frac{\partial y}{\partial x_n}\Bigr],\qquad
# y = x_1^2 + 2x_2^2 \;\Rightarrow\; [2x_1, 4x_2],\ \text{at } (1, 1)\colon [2, 4].$$
#
# To measure it, move one coordinate at a time and take central differences.
#
# **Exercise.** Write `numerical_gradient`. Work in float64 on copies, whatever the dtype of $x$; $x$ itself stays as it
# is.
# %% [markdown] lang="zh"
# ## 梯度
#
# 标量 $y$ 对向量 $x = (x_1, \dots, x_n)$ 求导，每个坐标有一个导数，合起来就是**梯度**。它与等高线正交，指向 $y$ 增长最快的方向：
#
# $$\frac{\partial y}{\partial x} = \Bigl[\frac{\partial y}{\partial x_1}, \dots, \frac{\partial y}{\partial x_n}\Bigr],\qquad
# y = x_1^2 + 2x_2^2 \;\Rightarrow\; [2x_1, 4x_2],\ \text{在 } (1, 1) \text{ 处为 } [2, 4].$$
#
# 要量出梯度，就每次移动一个坐标，取中心差分。
#
# **练习。** 写出 `numerical_gradient`。不管 $x$ 是什么 dtype，都在 float64 的副本上计算；$x$ 本身保持不变。
# %% exercise="numerical_gradient"
def numerical_gradient(f, x, h=1e-4):
    """Return the gradient of f at x by central differences in float64.

    f: a function (n,) -> scalar tensor; x: (n,), unchanged. Returns (n,), float64 or x's dtype.
    """
    ### BEGIN SOLUTION
    point = x.detach().double()
    steps = h * torch.eye(len(point), dtype=point.dtype, device=point.device)
    slopes = [(f(point + step) - f(point - step)) / (2 * h) for step in steps]
    return torch.stack(slopes).detach().to(x.dtype)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Jacobians
#
# When $y$ is a vector too, there is a number for each pair of an output and an input. In the **numerator layout** of
# the lecture row $i$ is the gradient of $y_i$:
#
# $$\frac{\partial y}{\partial x} = \begin{bmatrix}
# \frac{\partial y_1}{\partial x_1} & \cdots & \frac{\partial y_1}{\partial x_n}\\ \vdots & & \vdots\\
# \frac{\partial y_m}{\partial x_1} & \cdots & \frac{\partial y_m}{\partial x_n}\end{bmatrix}\quad (m, n),\qquad
# \frac{\partial x}{\partial x} = I,\quad \frac{\partial Ax}{\partial x} = A .$$
#
# Moving coordinate $j$ changes all outputs at once: it gives **column** $j$.
#
# **Exercise.** Write `numerical_jacobian`.
# %% [markdown] lang="zh"
# ## 雅可比矩阵
#
# 当 $y$ 也是向量时，每一对输出和输入都有一个数。按课上的**分子布局**，第 $i$ 行是 $y_i$ 的梯度：
#
# $$\frac{\partial y}{\partial x} = \begin{bmatrix}
# \frac{\partial y_1}{\partial x_1} & \cdots & \frac{\partial y_1}{\partial x_n}\\ \vdots & & \vdots\\
# \frac{\partial y_m}{\partial x_1} & \cdots & \frac{\partial y_m}{\partial x_n}\end{bmatrix}\quad (m, n),\qquad
# \frac{\partial x}{\partial x} = I,\quad \frac{\partial Ax}{\partial x} = A .$$
#
# 移动坐标 $j$ 会同时改变所有输出：它给出第 $j$ **列**。
#
# **练习。** 写出 `numerical_jacobian`。
# %% exercise="numerical_jacobian"
def numerical_jacobian(f, x, h=1e-4):
    """Return the Jacobian of f at x by central differences in float64, in numerator layout.

    f: a function (n,) -> (m,); x: (n,), unchanged. Returns (m, n), float64 or x's dtype: row i is the
    gradient of output i.
    """
    ### BEGIN SOLUTION
    point = x.detach().double()
    steps = h * torch.eye(len(point), dtype=point.dtype, device=point.device)
    columns = [(f(point + step) - f(point - step)) / (2 * h) for step in steps]
    return torch.stack(columns, dim=1).detach().to(x.dtype)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Two gradients by hand
#
# A **quadratic form**: $x^\top A x = \sum_{ij} A_{ij}x_i x_j$. Each $x_k$ occurs as the first and as the second factor,
# so
#
# $$\nabla_x\, x^\top A x = (A + A^\top)x .$$
#
# Only for symmetric $A$ is this $2Ax$. With $A = \begin{bmatrix}1&2\\0&3\end{bmatrix}$ and $x = (1, 1)$:
# $\begin{bmatrix}2&2\\2&6\end{bmatrix}x = (4, 8)$.
#
# The **squared error** of a linear model, by the chain rule with $e = Xw - y$, $z = \frac12\lVert e\rVert^2$:
# $\frac{\partial z}{\partial e} = e^\top$, $\frac{\partial e}{\partial w} = X$, so as a column
#
# $$\nabla_w \tfrac12\lVert Xw - y\rVert^2 = X^\top(Xw - y) .$$
#
# **Exercise.** Write `grad_quadratic` and `grad_squared_error`, and check them with your `numerical_gradient`.
# %% [markdown] lang="zh"
# ## 两个手算的梯度
#
# **二次型**：$x^\top A x = \sum_{ij} A_{ij}x_i x_j$。每个 $x_k$ 既作第一个因子、又作第二个因子出现，所以
#
# $$\nabla_x\, x^\top A x = (A + A^\top)x .$$
#
# 只有 $A$ 对称时它才是 $2Ax$。取 $A = \begin{bmatrix}1&2\\0&3\end{bmatrix}$，$x = (1, 1)$：
# $\begin{bmatrix}2&2\\2&6\end{bmatrix}x = (4, 8)$。
#
# 线性模型的**平方误差**，用链式法则，令 $e = Xw - y$，$z = \frac12\lVert e\rVert^2$：
# $\frac{\partial z}{\partial e} = e^\top$，$\frac{\partial e}{\partial w} = X$，写成列向量就是
#
# $$\nabla_w \tfrac12\lVert Xw - y\rVert^2 = X^\top(Xw - y) .$$
#
# **练习。** 写出 `grad_quadratic` 和 `grad_squared_error`，并用你的 `numerical_gradient` 检验。
# %% exercise="grad_quadratic"
def grad_quadratic(A, x):
    """Return the gradient of x^T A x with respect to x, for any square A.

    A: (n, n), not necessarily symmetric; x: (n,). Returns (n,).
    """
    ### BEGIN SOLUTION
    return (A + A.T) @ x
    ### END SOLUTION
# %% exercise="grad_squared_error"
def grad_squared_error(X, w, y):
    """Return the gradient of |Xw - y|^2 / 2 with respect to w.

    X: (n, d); w: (d,); y: (n,). Returns (d,).
    """
    ### BEGIN SOLUTION
    return X.T @ (X @ w - y)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The gradient field
#
# The contour lines of $x^\top A x$ and your gradient at some points: perpendicular to the lines, and longer where they
# are dense.
# %% [markdown] lang="zh"
# ### 梯度场
#
# $x^\top A x$ 的等高线和若干点上你的梯度：与等高线垂直，等高线越密，箭头越长。
# %% figure
form = torch.tensor([[1.0, 0.8], [0.0, 2.0]])
axis = torch.linspace(-2.6, 2.6, 53)
first, second = torch.meshgrid(axis, axis, indexing="xy")
values = form[0, 0] * first**2 + form[0, 1] * first * second + form[1, 1] * second**2
plt.figure(figsize=(4, 4))
plt.contour(first, second, values, levels=10, cmap="Greys")
for i in (-1.5, -0.5, 0.5, 1.5):
    for j in (-1.5, -0.5, 0.5, 1.5):
        arrow = grad_quadratic(form, torch.tensor([i, j])).tolist()
        plt.quiver(i, j, *arrow, angles="xy", scale_units="xy", scale=12, color="C0", width=0.006)
plt.show()
