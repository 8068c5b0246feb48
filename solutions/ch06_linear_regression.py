# %% [markdown] lang="en"
# # Linear regression
#
# What is a house worth? Say its price is a weighted sum of its features (rooms, baths, living area) plus a constant:
#
# $$\hat y = w_1 x_1 + w_2 x_2 + \dots + w_d x_d + b = \langle w, x\rangle + b .$$
#
# It is the simplest neural network: one layer, one output. With a row for each of $n$ examples, all predictions at once
# are $\hat y = Xw + b$. How bad a prediction is, the **squared loss** says; training looks for the weights with the
# smallest mean:
#
# $$\ell(y, \hat y) = \tfrac12 (y - \hat y)^2,\qquad
# w^*, b^* = \arg\min_{w, b}\; \frac1{2n}\sum_{i=1}^n \bigl(y_i - \langle x_i, w\rangle - b\bigr)^2 .$$
#
# Linear regression has a solution in closed form. Almost nothing else in this course has one, so we also learn the
# method that always works: **minibatch stochastic gradient descent**. In this chapter you write every part of it by
# hand, then do the same with the library in a few lines.
# %% [markdown] lang="zh"
# # 线性回归
#
# 一栋房子值多少钱？假设价格是各个特征（卧室数、卫生间数、居住面积）的加权和，再加一个常数：
#
# $$\hat y = w_1 x_1 + w_2 x_2 + \dots + w_d x_d + b = \langle w, x\rangle + b .$$
#
# 这是最简单的神经网络：单层、单输出。每个样本一行，共 $n$ 行，所有预测可以一次写成 $\hat y = Xw + b$。
# 预测有多差，由**平方损失**衡量；训练就是寻找使平均损失最小的权重：
#
# $$\ell(y, \hat y) = \tfrac12 (y - \hat y)^2,\qquad
# w^*, b^* = \arg\min_{w, b}\; \frac1{2n}\sum_{i=1}^n \bigl(y_i - \langle x_i, w\rangle - b\bigr)^2 .$$
#
# 线性回归有显式解。本课程后面的模型几乎都没有，所以还要学一个总能用的方法：**小批量随机梯度下降**。
# 本章先亲手写出它的每个部分，再用框架几行代码完成同样的事。
# %%
import random

import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## Gradient descent
#
# Stand on a hillside in fog and want to go down: take a step in the direction of steepest descent, look again, repeat.
# The gradient points uphill, so
#
# $$w_t = w_{t-1} - \eta\,\nabla f(w_{t-1}).$$
#
# The **learning rate** $\eta$ is the length of the step. For $f(w) = w^2$ (gradient $2w$) from $w_0 = 1$ with
# $\eta = 0.25$ the path is $1, 0.5, 0.25, 0.125, \dots$; with $\eta = 1$ it jumps $1, -1, 1, -1$ forever; with
# $\eta = 1.5$ it flies away: $1, -2, 4, -8$.
#
# **Exercise.** Write `gradient_descent`. It returns the whole path.
# %% [markdown] lang="zh"
# ## 梯度下降
#
# 在大雾里站在山坡上想下山：朝最陡的下降方向走一步，再看一看，如此反复。梯度指向上坡，所以
#
# $$w_t = w_{t-1} - \eta\,\nabla f(w_{t-1}).$$
#
# **学习率** $\eta$ 是步长。对 $f(w) = w^2$（梯度 $2w$），从 $w_0 = 1$ 出发，$\eta = 0.25$ 时路径是 $1, 0.5, 0.25, 0.125, \dots$；
# $\eta = 1$ 时永远在 $1, -1, 1, -1$ 之间跳；$\eta = 1.5$ 时越走越远：$1, -2, 4, -8$。
#
# **练习。** 写出 `gradient_descent`，返回整条路径。
# %% exercise="gradient_descent"
def gradient_descent(grad, w0, lr, steps):
    """Follow the negative gradient for a number of steps and return the path.

    grad: a function (n,) -> (n,); w0: (n,), unchanged. Each step is w <- w - lr * grad(w).
    Returns (steps + 1, n): w0 first, then w after each step.
    """
    ### BEGIN SOLUTION
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return torch.stack(path)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### See what it does
#
# The valley $f(w) = \frac12(w_1^2 + 8 w_2^2)$ is much steeper along $w_2$. A small learning rate crawls, a large one
# swings from side to side.
# %% [markdown] lang="zh"
# ### 看看它的作用
#
# 山谷 $f(w) = \frac12(w_1^2 + 8 w_2^2)$ 沿 $w_2$ 方向陡得多。学习率小了走得慢，大了就来回摆动。
# %% figure
steepness = torch.tensor([1.0, 8.0])
ticks = torch.linspace(-3, 3, 61)
height = 0.5 * (ticks[None, :] ** 2 + 8 * ticks[:, None] ** 2)
fig, axes = plt.subplots(1, 3, figsize=(10, 3), sharey=True)
for ax, rate in zip(axes, (0.03, 0.15, 0.24)):
    track = gradient_descent(lambda w: steepness * w, torch.tensor([-2.8, 1.5]), rate, 15)
    ax.contour(ticks, ticks, height, levels=12, cmap="Greys")
    ax.plot(track[:, 0], track[:, 1], "o-", markersize=3)
    ax.set_title(f"lr = {rate}")
plt.show()
# %% [markdown] lang="en"
# ## Data whose truth we know
#
# To see whether learning works, make data from known weights: $y = Xw + b + \epsilon$ with $X$ standard normal and
# $\epsilon \sim \mathcal N(0, \sigma^2)$. Whoever fits it well must find $w$ and $b$ again.
#
# All random numbers come from torch: from `generator` if one is given, else from the global generator, so that
# `torch.manual_seed` makes a run repeatable. `torch.randn(size, generator=generator)` takes both.
#
# **Exercise.** Write `synthetic_data`. Mind the shape of $y$: $(n, 1)$, for $w$ of shape $(d,)$ as well as $(d, 1)$.
# %% [markdown] lang="zh"
# ## 知道真相的数据
#
# 要看学习是否有效，就用已知的权重造数据：$y = Xw + b + \epsilon$，其中 $X$ 服从标准正态分布，$\epsilon \sim \mathcal N(0, \sigma^2)$。
# 拟合得好，就应当重新找到 $w$ 和 $b$。
#
# 随机数都来自 torch：给了 `generator` 就用它，否则用全局生成器，这样 `torch.manual_seed` 可以让结果重现。
# `torch.randn(size, generator=generator)` 两种情况都能用。
#
# **练习。** 写出 `synthetic_data`。注意 $y$ 的形状：无论 $w$ 是 $(d,)$ 还是 $(d, 1)$，都是 $(n, 1)$。
# %% exercise="synthetic_data"
def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    """Make examples of a linear model with normal noise.

    w: (d,) or (d, 1); b: a number; noise: the standard deviation of the noise.
    Returns (X, y) in w's dtype and on its device: X (num_examples, d) standard normal, y (num_examples, 1).
    Draws from `generator`, or from torch's global one.
    """
    ### BEGIN SOLUTION
    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w.reshape(-1, 1) + b
    return X, y + noise * torch.randn(y.shape, **kind)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### A look at the data
# %% [markdown] lang="zh"
# ### 看看数据
# %% figure
true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
features, labels = synthetic_data(true_w, true_b, 1000)
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8), sharey=True)
for k in range(2):
    axes[k].scatter(features[:, k], labels, s=2)
    axes[k].set_xlabel(f"feature {k}")
axes[0].set_ylabel("label")
plt.show()
# %% [markdown] lang="en"
# ## Minibatches
#
# The gradient over all examples is expensive, over one example it is noisy and slow. A **minibatch** of $|B|$ examples
# is the compromise: cheap, parallel, and right on average.
#
# In every epoch each example is seen exactly once, in an order that is new each time. It is the *examples* that are
# shuffled: batches that are cut first and then shuffled would always hold the same companions. With 5 examples and
# batches of 2 an epoch could be $\{3, 0\}, \{4, 1\}, \{2\}$: the last batch may be smaller.
#
# **Exercise.** Write the generator `data_iter` (with `yield`). You may use Python's, numpy's or torch's random numbers.
# %% [markdown] lang="zh"
# ## 读取小批量
#
# 在所有样本上算梯度太贵，只用一个样本又太嘈杂、太慢。含 $|B|$ 个样本的**小批量**是折中：便宜、能并行，而且平均来说方向正确。
#
# 每个周期里，每个样本恰好看一次，每次的顺序都是新的。被打乱的是*样本*：先切好批量再打乱批量，同一批里的样本就永远不变了。
# 有 5 个样本、批量大小为 2 时，一个周期可能是 $\{3, 0\}, \{4, 1\}, \{2\}$：最后一批可以小一些。
#
# **练习。** 写出生成器 `data_iter`（用 `yield`）。可以用 Python、numpy 或 torch 的随机数。
# %% exercise="data_iter"
def data_iter(batch_size, features, labels):
    """Yield the minibatches (X, y) of one epoch, examples in random order.

    features: (n, d); labels: (n, 1) or (n,). Each example comes once; batches hold batch_size examples,
    the last one may hold fewer; batch_size may exceed n. Every call gives a new order.
    """
    ### BEGIN SOLUTION
    order = list(range(len(features)))
    random.shuffle(order)
    for start in range(0, len(order), batch_size):
        batch = order[start : start + batch_size]
        yield features[batch], labels[batch]
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Model and loss
#
# $\hat y = Xw + b$: for $X = \begin{bmatrix}1&2\\3&4\end{bmatrix}$, $w = (1, -1)^\top$, $b = 10$ it is $(9, 9)^\top$.
#
# **Exercise.** Write `linreg`.
# %% [markdown] lang="zh"
# ## 模型与损失
#
# $\hat y = Xw + b$：对 $X = \begin{bmatrix}1&2\\3&4\end{bmatrix}$，$w = (1, -1)^\top$，$b = 10$，结果是 $(9, 9)^\top$。
#
# **练习。** 写出 `linreg`。
# %% exercise="linreg"
def linreg(X, w, b):
    """Return the predictions of a linear model, Xw + b.

    X: (n, d); w: (d, 1); b: (1,) or a 0-d tensor. Returns (n, 1).
    """
    ### BEGIN SOLUTION
    return X @ w + b
    ### END SOLUTION
# %% [markdown] lang="en"
# The squared loss is elementwise. One trap costs hours: if $\hat y$ is $(n, 1)$ and $y$ is $(n,)$, then `y_hat - y`
# broadcasts to an
# $(n, n)$ matrix without a word, and training runs, badly. Give $y$ the shape of $\hat y$ first.
#
# For $\hat y = (1, 2)^\top$ and $y = (3, 2)$ the losses are $(2, 0)^\top$.
#
# **Exercise.** Write `squared_loss`.
# %% [markdown] lang="zh"
# 平方损失是逐元素的。有一个坑能耗掉几个小时：如果 $\hat y$ 是 $(n, 1)$ 而 $y$ 是 $(n,)$，`y_hat - y` 会一声不响地广播成 $(n, n)$ 的矩阵，
# 训练照样能跑，只是效果很差。所以先把 $y$ 变成 $\hat y$ 的形状。
#
# 对 $\hat y = (1, 2)^\top$ 和 $y = (3, 2)$，损失是 $(2, 0)^\top$。
#
# **练习。** 写出 `squared_loss`。
# %% exercise="squared_loss"
def squared_loss(y_hat, y):
    """Return half the squared error of each prediction.

    y_hat: any shape; y: as many elements, reshaped to y_hat's shape. Returns y_hat's shape.
    """
    ### BEGIN SOLUTION
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
    ### END SOLUTION
# %% [markdown] lang="en"
# ## The optimiser
#
# After `loss.sum().backward()` every parameter holds the gradient of a **sum** over the batch. One step of SGD divides
# it by the batch size, so that the step does not depend on how many examples were summed:
#
# $$p \leftarrow p - \frac{\eta}{|B|}\,\frac{\partial}{\partial p}\sum_{i\in B}\ell_i .$$
#
# Then the gradient must go: `backward` adds to whatever is there. With $p = 5$, `p.grad` $= 8$, $\eta = 0.5$ and a
# batch of 4, the new $p$ is $5 - 0.5\cdot 8/4 = 4$. The update itself must not be recorded in the graph
# (`torch.no_grad()`), and it changes $p$ **in place**: the model holds on to that very tensor.
#
# **Exercise.** Write `sgd`. `torch.optim` is not allowed.
# %% [markdown] lang="zh"
# ## 优化算法
#
# `loss.sum().backward()` 之后，每个参数都存着一个批量上**求和**的梯度。SGD 的一步把它除以批量大小，这样步长就与加了多少样本无关：
#
# $$p \leftarrow p - \frac{\eta}{|B|}\,\frac{\partial}{\partial p}\sum_{i\in B}\ell_i .$$
#
# 然后要清掉梯度：`backward` 总是累加到已有的值上。例如 $p = 5$，`p.grad` $= 8$，$\eta = 0.5$，批量大小 4，新的 $p$ 是
# $5 - 0.5\cdot 8/4 = 4$。更新本身不能记录到计算图里（`torch.no_grad()`），而且要**原地**改变 $p$：模型拿着的就是这个张量。
#
# **练习。** 写出 `sgd`。不允许用 `torch.optim`。
# %% exercise="sgd"
def sgd(params, lr, batch_size):
    """Take one step of minibatch stochastic gradient descent, in place.

    params: a list of tensors whose .grad holds the gradient of a sum over the batch. Each becomes
    p - lr * p.grad / batch_size and its gradient is zeroed (or None); those without one are skipped.
    """
    ### BEGIN SOLUTION
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad / batch_size
                p.grad.zero_()
    ### END SOLUTION
# %% [markdown] lang="en"
# ## The closed form
#
# Put the bias into the weights by adding a column of ones, $\tilde X = [X, 1]$. Where the loss is smallest its gradient
# is zero:
#
# $$\tilde X^\top(\tilde X\tilde w - y) = 0 \quad\Longrightarrow\quad \tilde w^* = (\tilde X^\top\tilde X)^{-1}\tilde X^\top y .$$
#
# For the points $(0, 1), (1, 3), (2, 5)$: $\tilde X^\top\tilde X = \begin{bmatrix}5&3\\3&3\end{bmatrix}$,
# $\tilde X^\top y = (13, 9)^\top$, so $w = 2$, $b = 1$. In code, solve the linear system (`torch.linalg.solve`) or the
# least-squares problem (`torch.linalg.lstsq`); inverting a matrix is slower and less exact.
#
# **Exercise.** Write `normal_equation`.
# %% [markdown] lang="zh"
# ## 显式解
#
# 给 $X$ 加一列 1，把偏差并入权重：$\tilde X = [X, 1]$。损失最小的地方梯度为零：
#
# $$\tilde X^\top(\tilde X\tilde w - y) = 0 \quad\Longrightarrow\quad \tilde w^* = (\tilde X^\top\tilde X)^{-1}\tilde X^\top y .$$
#
# 对三个点 $(0, 1), (1, 3), (2, 5)$：$\tilde X^\top\tilde X = \begin{bmatrix}5&3\\3&3\end{bmatrix}$，
# $\tilde X^\top y = (13, 9)^\top$，所以 $w = 2$，$b = 1$。写代码时应当解线性方程组（`torch.linalg.solve`）或最小二乘问题（`torch.linalg.lstsq`）；
# 求逆矩阵更慢，也更不精确。
#
# **练习。** 写出 `normal_equation`。
# %% exercise="normal_equation"
def normal_equation(X, y):
    """Return the least-squares weights and bias.

    X: (n, d), of full rank also with a column of ones beside it; y: (n, 1).
    Returns (w, b): w (d, 1), b a scalar.
    """
    ### BEGIN SOLUTION
    with_ones = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    solution = torch.linalg.lstsq(with_ones, y).solution
    return solution[:-1], solution[-1, 0]
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Training from scratch
#
# Now put the parts together. Start from small random (or zero) weights; in every epoch, for every minibatch: predict,
# sum the losses, go backward, take a step. After each epoch note the mean loss over the **whole** training set.
#
# Let the weights take the dtype and device of the features: a float64 table then trains in float64.
#
# **Exercise.** Write `train_linreg` with your own parts. `nn.Linear`, `torch.optim` and ready-made least squares are
# not allowed.
# %% [markdown] lang="zh"
# ## 从零开始训练
#
# 现在把各个部分拼起来。从很小的随机数（或零）出发；每个周期里，对每个小批量：预测，把损失加起来，反向传递，走一步。
# 每个周期之后，记下**整个**训练集上的平均损失。
#
# 权重的 dtype 和设备要与特征一致：float64 的数据就用 float64 训练。
#
# **练习。** 用你自己的零件写出 `train_linreg`。不允许用 `nn.Linear`、`torch.optim` 和现成的最小二乘。
# %% exercise="train_linreg"
def train_linreg(features, labels, lr, num_epochs, batch_size):
    """Train a linear model by minibatch SGD, from scratch.

    features: (n, d); labels: (n, 1). Returns (w, b, losses) in the features' dtype: w (d, 1), b (1,) or
    a scalar, losses a list of the mean of (y_hat - y)**2 / 2 over the training set after each epoch.
    """
    ### BEGIN SOLUTION
    kind = {"dtype": features.dtype, "device": features.device, "requires_grad": True}
    w = torch.zeros(features.shape[1], 1, **kind)
    b = torch.zeros(1, **kind)
    losses = []
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            squared_loss(linreg(X, w, b), y).sum().backward()
            sgd([w, b], lr, batch_size)
        with torch.no_grad():
            losses.append(squared_loss(linreg(features, w, b), labels).mean().item())
    return w.detach(), b.detach(), losses
    ### END SOLUTION
# %% [markdown] lang="en"
# ### It finds the truth
#
# A noisy sample, the line that your training finds, and the loss on the way there.
# %% [markdown] lang="zh"
# ### 它找到了真相
#
# 带噪声的样本、训练找到的直线，以及途中的损失。
# %% figure
X, y = synthetic_data(torch.tensor([1.5]), -0.5, 200, noise=0.4)
w, b, losses = train_linreg(X, y, 0.03, 8, 10)
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
axes[0].scatter(X, y, s=4)
axes[0].plot([-3, 3], linreg(torch.tensor([[-3.0], [3.0]]), w, b).reshape(-1).tolist(), "C1")
axes[0].set_title(f"w = {w.item():.2f}, b = {float(b):.2f}")
axes[1].semilogy(range(1, 9), losses, "o-")
axes[1].set_title("mean loss after each epoch")
plt.show()
# %% [markdown] lang="en"
# ## The same with the library
#
# PyTorch has all the parts: `nn.Linear(d, 1)` is the model with its weights (stored as $(1, d)$) and bias,
# `nn.MSELoss()` the loss, `torch.optim.SGD(net.parameters(), lr=lr)` the optimiser with `zero_grad()` and `step()`.
# `nn.MSELoss` is the **mean** of $(\hat y - y)^2$, without the ½: its gradient is already divided by the batch size,
# and twice as large as ours.
#
# **Exercise.** Write `train_linreg_concise`. Make the model in the dtype of the features (`nn.Linear(..., dtype=...)`).
# %% [markdown] lang="zh"
# ## 用框架简洁实现
#
# PyTorch 里零件齐全：`nn.Linear(d, 1)` 是带权重（形状为 $(1, d)$）和偏差的模型，`nn.MSELoss()` 是损失，
# `torch.optim.SGD(net.parameters(), lr=lr)` 是优化算法，有 `zero_grad()` 和 `step()`。`nn.MSELoss` 是 $(\hat y - y)^2$ 的**平均值**，
# 没有 ½：它的梯度已经除以批量大小，而且是我们的两倍。
#
# **练习。** 写出 `train_linreg_concise`。模型的 dtype 要与特征一致（`nn.Linear(..., dtype=...)`）。
# %% exercise="train_linreg_concise"
def train_linreg_concise(features, labels, lr, num_epochs, batch_size):
    """Train nn.Linear with nn.MSELoss and torch.optim.SGD and return the trained module.

    features: (n, d); labels: (n, 1). The module maps (m, d) to (m, 1), in the features' dtype.
    """
    ### BEGIN SOLUTION
    net = nn.Linear(features.shape[1], 1, dtype=features.dtype, device=features.device)
    loss = nn.MSELoss()
    trainer = torch.optim.SGD(net.parameters(), lr=lr)
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            trainer.zero_grad()
            loss(net(X), y).backward()
            trainer.step()
    return net
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Three ways to one answer
#
# Your closed form, your training from scratch and the library's, on the same data: predicted against true labels.
# %% [markdown] lang="zh"
# ### 殊途同归
#
# 你的显式解、从零开始的训练和框架的训练，用同样的数据：预测值对真实标签。
# %% figure
exact = linreg(features, *normal_equation(features, labels))
w, b, _ = train_linreg(features, labels, 0.1, 4, 50)
net = train_linreg_concise(features, labels, 0.05, 4, 50)
fig, axes = plt.subplots(1, 3, figsize=(9, 2.8), sharey=True)
predictions = (exact, linreg(features, w, b), net(features).detach())
for ax, guess, title in zip(axes, predictions, ("closed form", "from scratch", "concise")):
    ax.plot(labels, guess, ".", markersize=2)
    ax.set_title(title)
    ax.set_xlabel("label")
axes[0].set_ylabel("prediction")
plt.show()
