# %% [markdown] lang="en"
# # From the perceptron to the multilayer perceptron
#
# The **perceptron** (Rosenblatt, 1958) is one artificial neuron: it weighs its inputs, adds a bias, and answers yes or
# no,
#
# $$o = \sigma(\langle\mathbf w, \mathbf x\rangle + b), \qquad
# \sigma(z) = \begin{cases} 1 & \text{if } z > 0\\ -1 & \text{otherwise.}\end{cases}$$
#
# Linear regression answers with a number and softmax regression with probabilities; the perceptron answers with a
# class, $+1$ or $-1$. With $\mathbf w = (1, -1)$ and $b = 0.5$ the input $(2, 1)$ gives $2 - 1 + 0.5 = 1.5 > 0$, so
# $+1$; the input $(0, 3)$ gives $-2.5$, so $-1$.
#
# This chapter trains one, shows what it cannot do, and gets past that with a second layer.
# %% [markdown] lang="zh"
# # 从感知机到多层感知机
#
# **感知机**（Rosenblatt，1958）就是一个人工神经元：给输入加权，加上偏置，然后回答是或否：
#
# $$o = \sigma(\langle\mathbf w, \mathbf x\rangle + b), \qquad
# \sigma(z) = \begin{cases} 1 & \text{若 } z > 0\\ -1 & \text{其他。}\end{cases}$$
#
# 线性回归回答一个实数，softmax 回归回答一组概率，感知机则回答一个类别：$+1$ 或 $-1$。设 $\mathbf w = (1, -1)$、$b = 0.5$，
# 输入 $(2, 1)$ 给出 $2 - 1 + 0.5 = 1.5 > 0$，所以是 $+1$；输入 $(0, 3)$ 给出 $-2.5$，所以是 $-1$。
#
# 本章训练一个感知机，说明它做不到什么，再用第二层突破这个限制。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## One neuron
#
# **Exercise.** Write `perceptron` for a batch. On the boundary itself, $\langle\mathbf w, \mathbf x\rangle + b = 0$, it
# answers $-1$.
# %% [markdown] lang="zh"
# ## 一个神经元
#
# **练习。** 对一批样本写出 `perceptron`。恰好在边界上，即 $\langle\mathbf w, \mathbf x\rangle + b = 0$ 时，它回答 $-1$。
# %% exercise="perceptron"
def perceptron(X, w, b):
    """Return +1 for each example with x·w + b > 0, else -1.

    X: (n, d); w: (d,); b: a number. Returns (n,) in X's dtype.
    """
    ### BEGIN SOLUTION
    fires = X @ w + b > 0
    return torch.where(fires, 1.0, -1.0).to(X.dtype)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Rosenblatt's rule
#
# Begin with $\mathbf w = \mathbf 0$ and $b = 0$. Go through the examples in order. Where the answer is wrong, that is
# where
#
# $$y\,(\langle\mathbf w, \mathbf x\rangle + b) \le 0,$$
#
# move towards the example:
#
# $$\mathbf w \leftarrow \mathbf w + y\,\mathbf x, \qquad b \leftarrow b + y .$$
#
# Repeat until an epoch (one pass over all examples) goes by without a mistake. It is gradient descent with a batch size
# of 1 on the loss $\max(0, -y\,(\langle\mathbf w,\mathbf x\rangle + b))$.
#
# If the data lie inside a ball of radius $r$ and some line separates the classes with margin $\rho$ (with
# $\|\mathbf w\|^2 + b^2 \le 1$), at most $(r^2 + 1)/\rho^2$ mistakes are made: it stops. If no line separates them it
# never does, so there is a limit.
#
# By hand, on $\mathbf x_1 = (1, 1), y_1 = 1$ and $\mathbf x_2 = (-1, 0), y_2 = -1$: the first example is a mistake
# ($0 \le 0$), so $\mathbf w = (1, 1)$, $b = 1$. For the second, $-1\cdot(-1 + 1) = 0 \le 0$ is a mistake too:
# $\mathbf w = (2, 1)$, $b = 0$. In the second epoch both are right ($3 > 0$, $2 > 0$): done, converged.
#
# **Exercise.** Write `train_perceptron`.
# %% [markdown] lang="zh"
# ## Rosenblatt 的训练规则
#
# 从 $\mathbf w = \mathbf 0$、$b = 0$ 开始，按顺序看样本。如果回答错了，也就是
#
# $$y\,(\langle\mathbf w, \mathbf x\rangle + b) \le 0,$$
#
# 就向这个样本移动：
#
# $$\mathbf w \leftarrow \mathbf w + y\,\mathbf x, \qquad b \leftarrow b + y .$$
#
# 重复，直到一个迭代周期（把所有样本看一遍）里一个错误也没有。这等价于批量大小为 1、损失为
# $\max(0, -y\,(\langle\mathbf w,\mathbf x\rangle + b))$ 的梯度下降。
#
# 如果数据在半径为 $r$ 的球里，并且有一条直线以余量 $\rho$ 把两类分开（$\|\mathbf w\|^2 + b^2 \le 1$），最多犯 $(r^2 + 1)/\rho^2$ 次错误：
# 它会停下来。如果没有直线能把它们分开，它永远不会停，所以要有一个上限。
#
# 手算 $\mathbf x_1 = (1, 1), y_1 = 1$ 和 $\mathbf x_2 = (-1, 0), y_2 = -1$：第一个样本错了（$0 \le 0$），于是
# $\mathbf w = (1, 1)$，$b = 1$。第二个样本 $-1\cdot(-1 + 1) = 0 \le 0$ 也错了：$\mathbf w = (2, 1)$，$b = 0$。第二个迭代周期里
# 两个都对（$3 > 0$，$2 > 0$）：结束，已收敛。
#
# **练习。** 写出 `train_perceptron`。
# %% exercise="train_perceptron"
def train_perceptron(X, y, max_epochs=1000):
    """Train a perceptron by Rosenblatt's rule, from zeros, visiting the examples in order.

    X: (n, d); y: (n,) of +1 and -1 in X's dtype. Returns (w, b, converged): w (d,) in X's dtype, b a
    scalar, converged True if and only if one of the at most max_epochs epochs had no mistake.
    """
    ### BEGIN SOLUTION
    w = torch.zeros(X.shape[1], dtype=X.dtype, device=X.device)
    b = torch.zeros((), dtype=X.dtype, device=X.device)
    for _ in range(max_epochs):
        mistakes = 0
        for example, label in zip(X.detach(), y.detach()):
            if label * (example @ w + b) <= 0:
                w = w + label * example
                b = b + label
                mistakes += 1
        if mistakes == 0:
            return w, b, True
    return w, b, False
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The line it finds
# %% [markdown] lang="zh"
# ### 它找到的直线
# %% figure
torch.manual_seed(1)
animals = torch.arange(60) % 2 * 2.0 - 1
where = 0.8 * torch.randn(60, 2) + 1.6 * animals.reshape(-1, 1)
normal, offset, done = train_perceptron(where, animals)
plt.figure(figsize=(4, 4))
plt.scatter(where[:, 0], where[:, 1], c=animals, cmap="coolwarm", s=15)
side = torch.linspace(-4, 4, 60)
answers = perceptron(torch.cartesian_prod(side, side), normal, offset).reshape(60, 60)
plt.contourf(side, side, answers.T, levels=[-1.5, 0, 1.5], cmap="coolwarm", alpha=0.25)
plt.title(f"converged: {done}")
plt.show()
# %% [markdown] lang="en"
# ## XOR, and a second layer
#
# Minsky and Papert (1969) named a task that no perceptron can do: the exclusive or. The answer is $+1$ where the signs
# of the two inputs **differ**, $-1$ where they agree:
#
# | $x_1$ | $x_2$ | XOR |
# | --- | --- | --- |
# | 1 | 1 | −1 |
# | 1 | −1 | 1 |
# | −1 | 1 | 1 |
# | −1 | −1 | −1 |
#
# The two $+1$ lie on opposite corners of a square, and no line has them on one side and the other two on the other.
# Your `train_perceptron` runs to its limit on it. (It took a winter until everybody learnt the way out.)
#
# The way out: a **hidden layer**. Several neurons look at the inputs, each with a line of its own, and another neuron
# looks at *them*:
#
# $$h_j = \sigma\Bigl(\sum_i x_i w_{ij} + b_j\Bigr), \qquad o = \sigma\Bigl(\sum_j h_j v_j + c\Bigr).$$
#
# Every hidden neuron turns a **weighted sum of the inputs** through an activation; the output is a **weighted sum of
# the hidden neurons**. Draw the square, draw two lines that cut off one corner each, and ask how to put the two answers
# together.
#
# **Exercise.** Set the weights of `xor_network` by hand, for inputs of ±1. The output must come through two layers: no
# product or comparison of the two columns, no `sign` of their product, no table, and nothing of the kind.
# %% [markdown] lang="zh"
# ## XOR 与第二层
#
# Minsky 和 Papert（1969）指出了一个感知机做不到的任务：异或。两个输入的符号**不同**时答案是 $+1$，相同时是 $-1$：
#
# | $x_1$ | $x_2$ | XOR |
# | --- | --- | --- |
# | 1 | 1 | −1 |
# | 1 | −1 | 1 |
# | −1 | 1 | 1 |
# | −1 | −1 | −1 |
#
# 两个 $+1$ 在正方形的对角上，没有一条直线能让它们在一侧、另外两个在另一侧。你的 `train_perceptron` 在它上面会一直跑到上限。
# （过了一个寒冬，大家才学会怎样走出来。）
#
# 出路是**隐藏层**。几个神经元看输入，各有自己的一条直线；再用另一个神经元去看*它们*：
#
# $$h_j = \sigma\Bigl(\sum_i x_i w_{ij} + b_j\Bigr), \qquad o = \sigma\Bigl(\sum_j h_j v_j + c\Bigr).$$
#
# 每个隐藏神经元把**输入的加权和**送进一个激活函数；输出是**隐藏神经元的加权和**。画出正方形，画两条线各切下一个角，再想想怎样把两个回答合起来。
#
# **练习。** 手工设定 `xor_network` 的权重，输入为 ±1。输出必须经过两层：不能把两列相乘或相比较，不能取它们乘积的 `sign`，不能查表，
# 诸如此类都不行。
# %% exercise="xor_network"
def xor_network(X):
    """Return +1 where the signs of the two inputs differ, else -1, by a two-layer network.

    X: (n, 2) of +1 and -1. Returns (n,) in X's dtype. The weights are set by hand.
    """
    ### BEGIN SOLUTION
    # One hidden neuron fires at (1, -1) alone, the other at (-1, 1) alone.
    W = torch.tensor([[1.0, -1.0], [-1.0, 1.0]], dtype=X.dtype, device=X.device)
    v = torch.tensor([2.0, 2.0], dtype=X.dtype, device=X.device)
    hidden = (X @ W - 1).clamp(min=0)
    return hidden @ v - 1
    ### END SOLUTION
# %% [markdown] lang="en"
# ### What your network says between the corners
#
# It was only asked for the four corners; what lies between is your choice of lines.
# %% [markdown] lang="zh"
# ### 你的网络在四个角之间怎么说
#
# 它只需要答对四个角；角与角之间是什么样，取决于你选的直线。
# %% figure
corners = torch.tensor([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]])
side = torch.linspace(-1.5, 1.5, 50)
plt.figure(figsize=(4, 3.4))
plt.contourf(side, side, xor_network(torch.cartesian_prod(side, side)).reshape(50, 50).T, cmap="coolwarm", alpha=0.5)
plt.colorbar()
plt.scatter(corners[:, 0], corners[:, 1], c=xor_network(corners), cmap="coolwarm", edgecolors="black", s=80)
plt.show()
# %% [markdown] lang="en"
# ## Activation functions
#
# Why an activation at all? Without one, two layers are one:
# $(\mathbf X\mathbf W_1 + \mathbf b_1)\mathbf W_2 + \mathbf b_2$ is again linear in $\mathbf X$. A step does it, but
# its slope is 0 nearly everywhere, so nothing could be learnt through it. Three that have a slope:
#
# $$\operatorname{relu}(x) = \max(x, 0), \qquad \operatorname{sigmoid}(x) = \frac{1}{1 + e^{-x}}, \qquad
# \tanh(x) = \frac{1 - e^{-2x}}{1 + e^{-2x}} .$$
#
# At $x = 0$ they are $0$, $\tfrac12$ and $0$; sigmoid lies in $(0, 1)$, tanh in $(-1, 1)$, and
# $\tanh(x) = 2\operatorname{sigmoid}(2x) - 1$.
#
# **Mind the exponent.** $e^{10000}$ is infinity. In the value that may go well ($1/\infty = 0$), but in the gradient it
# becomes $\infty\cdot 0$, which is not a number, and one such number ruins the training of all weights. Keep every
# exponent at or below 0:
#
# $$\operatorname{sigmoid}(x) = \frac{e^{x}}{1 + e^{x}} \quad\text{is the same function, and harmless for } x \le 0 .$$
#
# `torch.where` computes **both** sides and lets the gradient run through both: choose before the exponential, not after
# it.
#
# **Exercise.** Write `relu`, `sigmoid` and `tanh`, for tensors of any shape, right in value and in gradient up to
# $|x| = 10^4$. The built-in activations of torch (and of other libraries) are not allowed; `exp`, `clamp`, `maximum`,
# `abs`, `where` are.
# %% [markdown] lang="zh"
# ## 激活函数
#
# 为什么需要激活函数？没有它，两层就是一层：$(\mathbf X\mathbf W_1 + \mathbf b_1)\mathbf W_2 + \mathbf b_2$ 仍是 $\mathbf X$ 的线性函数。
# 阶跃函数也可以，但它的斜率几乎处处为 0，什么也学不到。下面三个都有斜率：
#
# $$\operatorname{relu}(x) = \max(x, 0), \qquad \operatorname{sigmoid}(x) = \frac{1}{1 + e^{-x}}, \qquad
# \tanh(x) = \frac{1 - e^{-2x}}{1 + e^{-2x}} .$$
#
# 在 $x = 0$ 处它们分别是 $0$、$\tfrac12$、$0$；sigmoid 的值在 $(0, 1)$ 内，tanh 在 $(-1, 1)$ 内，并且
# $\tanh(x) = 2\operatorname{sigmoid}(2x) - 1$。
#
# **当心指数。** $e^{10000}$ 是无穷大。算值时也许没事（$1/\infty = 0$），但算梯度时会出现 $\infty\cdot 0$，它不是一个数，
# 而一个这样的数就会毁掉所有权重的训练。让每个指数都不超过 0：
#
# $$\operatorname{sigmoid}(x) = \frac{e^{x}}{1 + e^{x}} \quad\text{是同一个函数，并且在 } x \le 0 \text{ 时没有问题。}$$
#
# `torch.where` 会把**两边**都算出来，梯度也会流过两边：要在取指数之前选择，而不是之后。
#
# **练习。** 写出 `relu`、`sigmoid` 和 `tanh`，适用于任何形状的张量，在 $|x| \le 10^4$ 范围内值和梯度都正确。不允许用 torch（以及别的库）
# 现成的激活函数；`exp`、`clamp`、`maximum`、`abs`、`where` 都可以用。
# %% exercise="relu"
def relu(x):
    """Return max(x, 0), element by element.

    x: any shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    return torch.where(x > 0, x, torch.zeros_like(x))
    ### END SOLUTION


def sigmoid(x):
    """Return 1 / (1 + exp(-x)), element by element, finite in value and gradient for |x| up to 1e4.

    x: any shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    # The exponent is never above 0; which of the two forms it belongs to is chosen after it.
    small = torch.exp(torch.where(x > 0, -x, x))
    return torch.where(x > 0, 1 / (1 + small), small / (1 + small))
    ### END SOLUTION


def tanh(x):
    """Return the hyperbolic tangent, element by element, finite in value and gradient for |x| up to 1e4.

    x: any shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    return 2 * sigmoid(2 * x) - 1
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Their derivatives
#
# With $s = \operatorname{sigmoid}(x)$ and $t = \tanh(x)$,
#
# $$s' = s\,(1 - s), \qquad t' = 1 - t^2, \qquad
# \operatorname{relu}'(x) = \begin{cases} 1 & x > 0\\ 0 & x \le 0 .\end{cases}$$
#
# At 0 ReLU has a kink; the convention is slope 0. Sigmoid is steepest at 0, with slope $\tfrac14$; tanh has slope $1$
# there.
#
# **Exercise.** Write `sigmoid_grad`, `tanh_grad`, `relu_grad` by these formulas; autograd is not allowed. Your
# functions from above may help.
# %% [markdown] lang="zh"
# ## 它们的导数
#
# 记 $s = \operatorname{sigmoid}(x)$，$t = \tanh(x)$，则
#
# $$s' = s\,(1 - s), \qquad t' = 1 - t^2, \qquad
# \operatorname{relu}'(x) = \begin{cases} 1 & x > 0\\ 0 & x \le 0 .\end{cases}$$
#
# ReLU 在 0 处有尖角，约定斜率为 0。sigmoid 在 0 处最陡，斜率为 $\tfrac14$；tanh 在那里的斜率是 $1$。
#
# **练习。** 按这些公式写出 `sigmoid_grad`、`tanh_grad`、`relu_grad`；不允许用自动求导。可以用你上面写的函数。
# %% exercise="sigmoid_grad"
def sigmoid_grad(x):
    """Return the derivative of sigmoid at each element, by formula.

    x: any shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    s = sigmoid(x)
    return s * (1 - s)
    ### END SOLUTION


def tanh_grad(x):
    """Return the derivative of tanh at each element, by formula.

    x: any shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    return 1 - tanh(x) ** 2
    ### END SOLUTION


def relu_grad(x):
    """Return the derivative of relu at each element, by formula: 0 at 0.

    x: any shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    return (x > 0).to(x.dtype)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### All six curves
# %% [markdown] lang="zh"
# ### 六条曲线
# %% figure
x = torch.linspace(-6, 6, 241)
fig, axes = plt.subplots(1, 3, figsize=(10, 2.6))
for ax, (f, slope) in zip(axes, ((relu, relu_grad), (sigmoid, sigmoid_grad), (tanh, tanh_grad))):
    ax.plot(x, f(x), label=f.__name__)
    ax.plot(x, slope(x), linestyle="--", label="derivative")
    ax.legend()
plt.show()
# %% [markdown] lang="en"
# ## A multilayer perceptron, by hand
#
# One hidden layer with ReLU, for a batch:
#
# $$\mathbf H = \operatorname{relu}(\mathbf X\mathbf W_1 + \mathbf b_1), \qquad
# \mathbf O = \mathbf H\mathbf W_2 + \mathbf b_2 .$$
#
# The number of hidden neurons is a hyperparameter. Images come as $(n, c, h, w)$: everything from the second axis on
# becomes one long vector first. No activation follows the last layer; softmax is the loss's business.
#
# **Exercise.** Write `mlp`. Anything may be used here.
# %% [markdown] lang="zh"
# ## 手写一个多层感知机
#
# 一个带 ReLU 的隐藏层，对一批样本：
#
# $$\mathbf H = \operatorname{relu}(\mathbf X\mathbf W_1 + \mathbf b_1), \qquad
# \mathbf O = \mathbf H\mathbf W_2 + \mathbf b_2 .$$
#
# 隐藏神经元的个数是超参数。图像以 $(n, c, h, w)$ 的形状进来：先把从第二个轴开始的一切拉成一个长向量。最后一层之后没有激活函数；
# softmax 是损失函数的事。
#
# **练习。** 写出 `mlp`。这里什么都可以用。
# %% exercise="mlp"
def mlp(X, W1, b1, W2, b2):
    """Return the outputs of a multilayer perceptron with one hidden ReLU layer.

    X: (n, ...), flattened from its second axis on to (n, d); W1: (d, h); b1: (h,); W2: (h, q); b2: (q,).
    Returns (n, q).
    """
    ### BEGIN SOLUTION
    hidden = relu(X.flatten(start_dim=1) @ W1 + b1)
    return hidden @ W2 + b2
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Any depth, concisely
#
# `nn.Sequential` chains layers. For images of 28×28, two hidden layers of 256 and 64 neurons and 10 classes:
#
# $$\text{Flatten} \to \text{Linear}(784, 256) \to \text{ReLU} \to
# \text{Linear}(256, 64) \to \text{ReLU} \to \text{Linear}(64, 10).$$
#
# **Exercise.** Write `make_mlp` for any list of hidden sizes; an empty list gives a linear model.
# %% [markdown] lang="zh"
# ## 任意深度，简洁实现
#
# `nn.Sequential` 把层串起来。对 28×28 的图像、两个隐藏层（256 和 64 个神经元）和 10 个类别：
#
# $$\text{Flatten} \to \text{Linear}(784, 256) \to \text{ReLU} \to
# \text{Linear}(256, 64) \to \text{ReLU} \to \text{Linear}(64, 10).$$
#
# **练习。** 对任意的隐藏层大小列表写出 `make_mlp`；空列表给出线性模型。
# %% exercise="make_mlp"
def make_mlp(num_inputs, hidden_sizes, num_outputs):
    """Build a multilayer perceptron: Flatten, Linear and ReLU for each hidden size, then a Linear.

    num_inputs, num_outputs: ints; hidden_sizes: a list of ints, possibly empty. Returns an nn.Sequential
    from (n, ...) with num_inputs numbers each to (n, num_outputs).
    """
    ### BEGIN SOLUTION
    layers = [nn.Flatten()]
    for size in hidden_sizes:
        layers += [nn.Linear(num_inputs, size), nn.ReLU()]
        num_inputs = size
    return nn.Sequential(*layers, nn.Linear(num_inputs, num_outputs))
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Hidden neurons bend lines
#
# The same curve, fitted by your networks without a hidden layer and with 20 hidden neurons.
# %% [markdown] lang="zh"
# ### 隐藏神经元让直线弯曲
#
# 同一条曲线，用你的网络去拟合：没有隐藏层的，以及有 20 个隐藏神经元的。
# %% figure
torch.manual_seed(0)
inputs = torch.linspace(-3, 3, 61).reshape(-1, 1)
targets = torch.sin(inputs)
plt.figure(figsize=(5, 3))
plt.plot(inputs, targets, color="black", linewidth=4, alpha=0.3, label="sin")
for sizes in ([], [20]):
    net = make_mlp(1, sizes, 1)
    for _ in range(500):
        slopes = torch.autograd.grad(((net(inputs) - targets) ** 2).mean(), list(net.parameters()))
        with torch.no_grad():
            for param, slope in zip(net.parameters(), slopes):
                param -= 0.1 * slope
    plt.plot(inputs, net(inputs).detach(), label=f"hidden {sizes}")
plt.legend()
plt.show()
