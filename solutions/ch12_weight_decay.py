# %% [markdown] lang="en"
# # Weight decay
#
# A model with many parameters and few examples overfits. One could use fewer parameters; **weight decay** keeps them
# all but limits the range of values they may take. Think of it in two ways.
#
# **A hard limit.** Look for the smallest loss among the weights inside a ball:
#
# $$\min_{\mathbf w, b}\ \ell(\mathbf w, b) \quad\text{subject to}\quad \|\mathbf w\|^2 \le \theta .$$
#
# A smaller $\theta$ means a stronger limit. The bias $b$ is usually left free: it moves the function up and down and
# does not make it wilder.
#
# **A soft limit.** Add a price for large weights to the loss instead:
#
# $$\min_{\mathbf w, b}\ \ell(\mathbf w, b) + \frac{\lambda}{2}\|\mathbf w\|^2 .$$
#
# For every $\theta$ there is a $\lambda$ with the same solution. $\lambda = 0$ has no effect; for $\lambda \to \infty$
# (that is, $\theta \to 0$) the weights go to 0. Why the half? Because
# $\frac{\partial}{\partial \mathbf w}\frac{\lambda}{2}\|\mathbf w\|^2 = \lambda\mathbf w$, without a 2.
# %% [markdown] lang="zh"
# # 权重衰退
#
# 参数多、样本少的模型会过拟合。可以减少参数；**权重衰退**则保留全部参数，但限制它们取值的范围。可以从两个角度理解。
#
# **硬性限制。** 在一个球内的权重中寻找最小的损失：
#
# $$\min_{\mathbf w, b}\ \ell(\mathbf w, b) \quad\text{使得}\quad \|\mathbf w\|^2 \le \theta .$$
#
# $\theta$ 越小，限制越强。偏置 $b$ 通常不限制：它只让函数上下平移，不会让函数变得更曲折。
#
# **柔性限制。** 改为在损失里给大的权重加上代价：
#
# $$\min_{\mathbf w, b}\ \ell(\mathbf w, b) + \frac{\lambda}{2}\|\mathbf w\|^2 .$$
#
# 对每个 $\theta$，都有一个 $\lambda$ 给出同样的解。$\lambda = 0$ 时没有作用；$\lambda \to \infty$（即 $\theta \to 0$）时，权重趋于 0。
# 为什么有 $\frac12$？因为这样 $\frac{\partial}{\partial \mathbf w}\frac{\lambda}{2}\|\mathbf w\|^2 = \lambda\mathbf w$，没有系数 2。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## The penalty
#
# $$\tfrac12\|\mathbf w\|^2 = \tfrac12\sum_i w_i^2 .$$
#
# **By hand.** $\mathbf w = (1, -2, 2)$ gives $\frac12(1 + 4 + 4) = 4.5$. With a loss of 1 and $\lambda = 0.1$ the
# penalised loss is $1 + 0.1\cdot 4.5 = 1.45$.
#
# **Exercise.** Write `l2_penalty`, for a tensor of any shape.
# %% [markdown] lang="zh"
# ## 惩罚项
#
# $$\tfrac12\|\mathbf w\|^2 = \tfrac12\sum_i w_i^2 .$$
#
# **手算。** $\mathbf w = (1, -2, 2)$ 给出 $\frac12(1 + 4 + 4) = 4.5$。损失为 1、$\lambda = 0.1$ 时，加上惩罚的损失是
# $1 + 0.1\cdot 4.5 = 1.45$。
#
# **练习。** 写出 `l2_penalty`，张量可以是任何形状。
# %% exercise="l2_penalty"
def l2_penalty(w):
    """Return half the sum of the squares of w, a 0-d tensor. w: any shape."""
    ### BEGIN SOLUTION
    return (w**2).sum() / 2
    ### END SOLUTION
# %% [markdown] lang="en"
# **Exercise.** Write `penalised_loss`: the loss plus $\lambda$ times the penalty. Autograd must reach both.
# %% [markdown] lang="zh"
# **练习。** 写出 `penalised_loss`：损失加上 $\lambda$ 乘惩罚项。自动求导要能到达两者。
# %% exercise="penalised_loss"
def penalised_loss(loss, w, lam):
    """Return loss + lam * ||w||^2 / 2.

    loss: 0-d tensor; w: tensor of any shape; lam: number >= 0. Returns a 0-d tensor.
    """
    ### BEGIN SOLUTION
    return loss + lam * l2_penalty(w)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Where the penalty pulls
#
# The rings are the loss, with its smallest value at $(2, 1)$. The dots mark the smallest penalised loss for growing
# $\lambda$: they move towards 0, first along the direction in which the loss is flat.
# %% [markdown] lang="zh"
# ### 惩罚往哪里拉
#
# 圆环是损失的等高线，最小值在 $(2, 1)$。圆点标出 $\lambda$ 增大时加上惩罚的损失的最小值点：它们向 0 移动，先沿着损失平缓的方向。
# %% figure
axis = torch.linspace(-1, 3, 81)
first, second = torch.meshgrid(axis, axis, indexing="xy")
bowl = 0.5 * (first - 2) ** 2 + 4 * (second - 1) ** 2
plt.figure(figsize=(5, 4))
plt.contour(axis, axis, bowl, levels=12, cmap="Blues")
places = torch.stack([first[::4, ::4].flatten(), second[::4, ::4].flatten()], dim=1)
heights = bowl[::4, ::4].flatten()
for strength in (0.0, 0.3, 1.0, 3.0, 10.0, 100.0):
    prices = [penalised_loss(height, place, strength) for height, place in zip(heights, places)]
    lowest = places[int(torch.stack(prices).argmin())]
    plt.plot(*lowest.tolist(), "o", label=f"λ = {strength:g}")
plt.legend(loc="lower right")
plt.show()
# %% [markdown] lang="en"
# ## Why it is called decay
#
# Take the gradient of the penalised loss and one step of gradient descent with learning rate $\eta$:
#
# $$\mathbf w \leftarrow \mathbf w - \eta\Bigl(\frac{\partial \ell}{\partial \mathbf w} + \lambda\mathbf w\Bigr)
# = (1 - \eta\lambda)\,\mathbf w - \eta\,\frac{\partial \ell}{\partial \mathbf w} .$$
#
# As $\eta\lambda < 1$ usually, every step first shrinks the weights a little: they decay. So the optimiser can do it,
# and the loss stays as it is. Here the gradients in `p.grad` are **sums** over a batch, so they are divided by
# `batch_size`; the decay is not.
#
# **By hand.** $p = 2$, $\eta = 0.1$, $\lambda = 0.5$, the gradient of 2 examples is 4:
# $(1 - 0.05)\cdot 2 - 0.1\cdot 4/2 = 1.7$.
#
# **Exercise.** Write `sgd_weight_decay`. Weights (2 or more axes) decay, biases (one axis or none) do not. A parameter
# without a gradient is left alone altogether.
# %% [markdown] lang="zh"
# ## 为什么叫“衰退”
#
# 对加上惩罚的损失求梯度，以学习率 $\eta$ 走一步：
#
# $$\mathbf w \leftarrow \mathbf w - \eta\Bigl(\frac{\partial \ell}{\partial \mathbf w} + \lambda\mathbf w\Bigr)
# = (1 - \eta\lambda)\,\mathbf w - \eta\,\frac{\partial \ell}{\partial \mathbf w} .$$
#
# 通常 $\eta\lambda < 1$，所以每一步都先把权重缩小一点：权重在衰退。因此可以让优化器来做，损失保持原样。这里 `p.grad` 里的梯度是
# 一个小批量的**和**，所以要除以 `batch_size`；衰退那一项不除。
#
# **手算。** $p = 2$，$\eta = 0.1$，$\lambda = 0.5$，2 个样本的梯度为 4：$(1 - 0.05)\cdot 2 - 0.1\cdot 4/2 = 1.7$。
#
# **练习。** 写出 `sgd_weight_decay`。权重（两个或更多轴）衰退，偏置（一个轴或没有轴）不衰退。没有梯度的参数完全不动。
# %% exercise="sgd_weight_decay"
def sgd_weight_decay(params, lr, wd, batch_size):
    """Step once, in place: p <- (1 - lr * wd) * p - lr * p.grad / batch_size; zero the gradients.

    params: list of tensors. Those with fewer than 2 axes are not decayed; those whose grad is None
    are skipped. No graph is recorded.
    """
    ### BEGIN SOLUTION
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            if p.ndim >= 2:
                p *= 1 - lr * wd
            p -= lr * p.grad / batch_size
            p.grad.zero_()
    ### END SOLUTION
# %% [markdown] lang="en"
# ### 200 weights, 20 examples
#
# The book's example: $y = 0.05 + \sum_{i=1}^{200} 0.01\,x_i + \varepsilon$, with only 20 examples to learn from.
# Without decay the training loss falls to nothing while the loss on new examples stays where it was.
# %% [markdown] lang="zh"
# ### 200 个权重，20 个样本
#
# 书中的例子：$y = 0.05 + \sum_{i=1}^{200} 0.01\,x_i + \varepsilon$，只有 20 个训练样本。没有衰退时，训练损失降到几乎为零，
# 新样本上的损失却停在原处。
# %% figure
torch.manual_seed(0)
inputs = torch.randn(120, 200)
outputs = 0.05 + 0.01 * inputs.sum(1, keepdim=True) + 0.01 * torch.randn(120, 1)
fig, axes = plt.subplots(1, 2, figsize=(9, 3), sharey=True)
for ax, strength in zip(axes, (0.0, 3.0)):
    weights = torch.randn(200, 1, requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    curves = []
    for epoch in range(60):
        for k in range(0, 20, 5):
            errors = inputs[k : k + 5] @ weights + bias - outputs[k : k + 5]
            (0.5 * errors**2).sum().backward()
            sgd_weight_decay([weights, bias], 0.003, strength, 5)
        squares = 0.5 * (inputs @ weights + bias - outputs).detach() ** 2
        curves.append((squares[:20].mean().item(), squares[20:].mean().item()))
    ax.semilogy(curves, label=["training", "new examples"])
    ax.set_title(f"wd = {strength:g}, final norm {weights.detach().norm():.2f}")
    ax.set_xlabel("epoch")
    ax.legend()
plt.show()
# %% [markdown] lang="en"
# ## The hard limit
#
# To hold $\|\mathbf w\|^2 \le \theta$ while training, pull $\mathbf w$ back onto the ball after each step, to the
# nearest point:
#
# $$\mathbf w \leftarrow \begin{cases}\mathbf w & \|\mathbf w\|^2 \le \theta\\[2pt]
# \mathbf w\,\sqrt{\theta}\,/\,\|\mathbf w\| & \text{otherwise.}\end{cases}$$
#
# **By hand.** $\mathbf w = (3, 4)$ has norm 5. For $\theta = 4$ the result has norm 2:
# $(3, 4)\cdot\frac25 = (1.2,\ 1.6)$. For $\theta = 25$ or more nothing happens.
#
# **Exercise.** Write `project_l2`. Mind $\theta = 0$ and $\mathbf w = 0$.
# %% [markdown] lang="zh"
# ## 硬性限制
#
# 要在训练中保持 $\|\mathbf w\|^2 \le \theta$，可以在每一步之后把 $\mathbf w$ 拉回球上最近的点：
#
# $$\mathbf w \leftarrow \begin{cases}\mathbf w & \|\mathbf w\|^2 \le \theta\\[2pt]
# \mathbf w\,\sqrt{\theta}\,/\,\|\mathbf w\| & \text{否则。}\end{cases}$$
#
# **手算。** $\mathbf w = (3, 4)$ 的范数是 5。$\theta = 4$ 时结果的范数是 2：$(3, 4)\cdot\frac25 = (1.2,\ 1.6)$。$\theta$ 为 25 或更大时不变。
#
# **练习。** 写出 `project_l2`。注意 $\theta = 0$ 和 $\mathbf w = 0$ 的情形。
# %% exercise="project_l2"
def project_l2(w, theta):
    """Return the nearest tensor to w whose squared norm is at most theta.

    w: any shape. That is w itself inside the ball, else w scaled onto it, in its direction.
    ValueError if theta < 0.
    """
    ### BEGIN SOLUTION
    if theta < 0:
        raise ValueError(f"no w has a squared norm of at most {theta}")
    square = (w**2).sum()
    # Outside the ball the norm is not 0, so that nothing is divided by 0.
    return w if square <= theta else w * (theta / square).sqrt()
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Back onto the ball
# %% [markdown] lang="zh"
# ### 拉回到球上
# %% figure
torch.manual_seed(3)
plt.figure(figsize=(4, 4))
circle = torch.linspace(0, 2 * torch.pi, 100)
plt.plot(circle.cos(), circle.sin(), color="gray")
for point in 1.2 * torch.randn(14, 2):
    x0, y0 = point.tolist()
    x1, y1 = project_l2(point, 1.0).tolist()
    plt.plot([x0, x1], [y0, y1], color="tab:blue", linewidth=0.8)
    plt.plot(x0, y0, "o", color="tab:blue", markersize=4)
    plt.plot(x1, y1, "o", color="tab:orange", markersize=4)
plt.axis("equal")
plt.show()
# %% [markdown] lang="en"
# ## Ridge regression
#
# For linear regression the soft limit has a closed form. Minimise
#
# $$\frac{1}{2n}\,\|X\mathbf w + b - \mathbf y\|^2 + \frac{\lambda}{2}\|\mathbf w\|^2 .$$
#
# The derivative with respect to $b$ says that the errors have mean 0, so $b = \bar y - \bar{\mathbf x}^\top\mathbf w$.
# Put this in: only differences from the means are left, $X_c = X - \bar{\mathbf x}$ and
# $\mathbf y_c = \mathbf y - \bar y$, and the derivative with respect to $\mathbf w$ is 0 for
#
# $$\mathbf w = (X_c^\top X_c + n\lambda I)^{-1} X_c^\top \mathbf y_c .$$
#
# The $n$ is there because the data term is a mean. For $\lambda > 0$ the matrix is always invertible, even with more
# weights than examples.
#
# **By hand.** $x = 0, 2$ and $y = 0, 4$: $X_c = (-1, 1)$, $\mathbf y_c = (-2, 2)$. $\lambda = 0$ gives $w = 4/2 = 2$,
# $b = 2 - 2 = 0$, the line through both points; $\lambda = 1$ gives $w = 4/(2 + 2) = 1$, $b = 2 - 1 = 1$: flatter, and
# still through the middle.
#
# **Exercise.** Write `ridge`. $b$ is not penalised.
# %% [markdown] lang="zh"
# ## 岭回归
#
# 对线性回归，柔性限制有闭式解。要最小化
#
# $$\frac{1}{2n}\,\|X\mathbf w + b - \mathbf y\|^2 + \frac{\lambda}{2}\|\mathbf w\|^2 .$$
#
# 对 $b$ 求导可知误差的均值为 0，所以 $b = \bar y - \bar{\mathbf x}^\top\mathbf w$。代入后只剩下与均值之差 $X_c = X - \bar{\mathbf x}$、
# $\mathbf y_c = \mathbf y - \bar y$，令对 $\mathbf w$ 的导数为 0，得
#
# $$\mathbf w = (X_c^\top X_c + n\lambda I)^{-1} X_c^\top \mathbf y_c .$$
#
# 有 $n$ 是因为数据项是平均值。只要 $\lambda > 0$，矩阵就可逆，哪怕权重比样本还多。
#
# **手算。** $x = 0, 2$，$y = 0, 4$：$X_c = (-1, 1)$，$\mathbf y_c = (-2, 2)$。$\lambda = 0$ 给出 $w = 4/2 = 2$，$b = 2 - 2 = 0$，
# 即过两点的直线；$\lambda = 1$ 给出 $w = 4/(2 + 2) = 1$，$b = 2 - 1 = 1$：更平，但仍穿过中点。
#
# **练习。** 写出 `ridge`。$b$ 不受惩罚。
# %% exercise="ridge"
def ridge(X, y, lam):
    """Return (w, b) minimising ||Xw + b - y||^2 / (2n) + lam * ||w||^2 / 2.

    X: (n, d); y: (n,) or (n, 1). w: (d, 1); b: scalar. X must have full rank where lam is 0.
    """
    ### BEGIN SOLUTION
    n, d = X.shape
    y = y.reshape(n, 1)
    x_mean, y_mean = X.mean(0, keepdim=True), y.mean()
    centred = X - x_mean
    eye = torch.eye(d, dtype=X.dtype, device=X.device)
    w = torch.linalg.solve(centred.T @ centred + n * lam * eye, centred.T @ (y - y_mean))
    return w, y_mean - (x_mean @ w).squeeze()
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The path of the weights
#
# Eight weights, thirty examples: every weight shrinks as $\lambda$ grows, and for some $\lambda$ in between the error
# on new examples is smallest.
# %% [markdown] lang="zh"
# ### 权重的路径
#
# 八个权重，三十个样本：$\lambda$ 增大时每个权重都缩小；在中间的某个 $\lambda$ 处，新样本上的误差最小。
# %% figure
torch.manual_seed(4)
points = torch.randn(330, 8) @ torch.randn(8, 8)
truth = torch.tensor([1.0, -0.5, 0, 0, 0.3, 0, 0, 0]).reshape(-1, 1)
noisy = points @ truth + 2 * torch.randn(330, 1)
strengths = torch.logspace(-3, 2, 30).tolist()
solutions = [ridge(points[:30], noisy[:30], strength) for strength in strengths]
fig, axes = plt.subplots(1, 2, figsize=(9, 3))
axes[0].semilogx(strengths, torch.cat([w.T for w, _ in solutions]))
axes[0].set_title("weights")
misses = [points[30:] @ w + b - noisy[30:] for w, b in solutions]
axes[1].semilogx(strengths, [(miss**2).mean() for miss in misses])
axes[1].set_title("mean squared error on new examples")
for ax in axes:
    ax.set_xlabel("λ")
plt.show()
# %% [markdown] lang="en"
# ## Decay in PyTorch
#
# `torch.optim.SGD(net.parameters(), lr=…, weight_decay=…)` would decay every parameter. An optimiser may be given
# *groups* of parameters with settings of their own:
#
#     torch.optim.SGD([{"params": […], "weight_decay": 0.1}, {"params": […], "weight_decay": 0.0}], lr=0.5)
#
# The weights of linear and convolution layers belong into a group with decay. Biases, and the scales and shifts of
# normalisation layers (`nn.BatchNorm2d`, `nn.LayerNorm`, …), do not: shrinking them does not make the function simpler.
# Go by the **kind of module** that owns a parameter rather than by its name or its number of axes. And watch out for
# parameters that two layers share: an optimiser refuses to get one twice.
#
# **Exercise.** Write `make_optimizer`.
# %% [markdown] lang="zh"
# ## PyTorch 里的权重衰退
#
# `torch.optim.SGD(net.parameters(), lr=…, weight_decay=…)` 会让所有参数都衰退。可以把参数分成*组*交给优化器，每组有自己的设置：
#
#     torch.optim.SGD([{"params": […], "weight_decay": 0.1}, {"params": […], "weight_decay": 0.0}], lr=0.5)
#
# 线性层和卷积层的权重放进有衰退的组。偏置，以及归一化层（`nn.BatchNorm2d`、`nn.LayerNorm` 等）的缩放和平移不放进去：缩小它们
# 不会让函数更简单。请按参数所属**模块的类型**来判断，不要按名字或轴数。还要当心两个层共享的参数：优化器不接受同一个参数两次。
#
# **练习。** 写出 `make_optimizer`。
# %% exercise="make_optimizer"
def make_optimizer(net, lr, wd):
    """Return a torch.optim.SGD for net with weight decay wd where it belongs.

    Decayed: the weights of nn.Linear and of convolution layers. Not decayed: biases and the
    parameters of normalisation layers. Every trainable parameter is in exactly one group.
    """
    ### BEGIN SOLUTION
    kinds = (nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d)
    weights = {id(m.weight) for m in net.modules() if isinstance(m, kinds)}
    # parameters() gives a shared parameter once.
    trainable = [p for p in net.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in trainable if id(p) in weights], "weight_decay": wd},
        {"params": [p for p in trainable if id(p) not in weights], "weight_decay": 0.0},
    ]
    return torch.optim.SGD(groups, lr=lr)
    ### END SOLUTION
