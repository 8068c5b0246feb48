# %% [markdown] lang="en"
# # Loss functions
#
# A loss says how bad a prediction $\hat y$ is when the truth is $y$. Training follows its slope downhill, so two things
# matter: the loss itself, and its **derivative with respect to the prediction**, which is the force that pulls $\hat y$
# towards $y$.
#
# This chapter writes three losses for numbers, draws them, and asks what each of them is really after. Throughout,
#
# $$d = \hat y - y$$
#
# is the error: positive if the prediction is too large.
# %% [markdown] lang="zh"
# # 损失函数
#
# 损失衡量当真实值是 $y$ 时，预测 $\hat y$ 有多糟。训练沿着它的斜率下坡，所以有两样东西重要：损失本身，以及它**对预测的导数**，
# 也就是把 $\hat y$ 拉向 $y$ 的力。
#
# 本章写出三种用于数值的损失，把它们画出来，并追问每一种到底想要什么。全章中
#
# $$d = \hat y - y$$
#
# 是误差：预测偏大时为正。
# %%
import matplotlib.pyplot as plt
import torch
# %% [markdown] lang="en"
# ## Squared and absolute error
#
# $$\ell_2(\hat y, y) = \tfrac12 (\hat y - y)^2, \qquad \ell_1(\hat y, y) = |\hat y - y| .$$
#
# The ½ is there for its derivative, which is then simply $d$. For $y = 2$:
#
# | $\hat y$ | $d$ | $\ell_2$ | $\ell_1$ |
# | --- | --- | --- | --- |
# | 2 | 0 | 0 | 0 |
# | 3 | 1 | 0.5 | 1 |
# | 0 | −2 | 2 | 2 |
# | 12 | 10 | 50 | 10 |
#
# One error of 10 costs as much squared error as a hundred errors of 1, but only as much absolute error as ten of them.
#
# **Exercise.** Write `l2_loss` and `l1_loss`: one number for each pair of elements, no mean, no sum.
# %% [markdown] lang="zh"
# ## 均方误差与绝对值误差
#
# $$\ell_2(\hat y, y) = \tfrac12 (\hat y - y)^2, \qquad \ell_1(\hat y, y) = |\hat y - y| .$$
#
# 那个 ½ 是为导数准备的：这样导数就是 $d$。设 $y = 2$：
#
# | $\hat y$ | $d$ | $\ell_2$ | $\ell_1$ |
# | --- | --- | --- | --- |
# | 2 | 0 | 0 | 0 |
# | 3 | 1 | 0.5 | 1 |
# | 0 | −2 | 2 | 2 |
# | 12 | 10 | 50 | 10 |
#
# 一个大小为 10 的误差，按平方误差抵得上一百个大小为 1 的误差，按绝对值误差只抵得上十个。
#
# **练习。** 写出 `l2_loss` 和 `l1_loss`：每一对元素一个数，不取均值，不求和。
# %% exercise="l2_loss"
def l2_loss(y_hat, y):
    """Return half the squared error of each element.

    y_hat, y: tensors of one shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    return 0.5 * (y_hat - y) ** 2
    ### END SOLUTION


def l1_loss(y_hat, y):
    """Return the absolute error of each element.

    y_hat, y: tensors of one shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    return (y_hat - y).abs()
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Huber's robust loss
#
# Squared error is smooth at 0, which lets training settle; absolute error is calm far out, so that one wild example
# does not drag the whole model along. Huber's loss is the first near 0 and the second far out. With the threshold
# $\delta > 0$:
#
# $$\ell_\delta(\hat y, y) = \begin{cases} \tfrac12 d^2 & \text{if } |d| \le \delta\\[2pt]
# \delta\left(|d| - \tfrac12\delta\right) & \text{otherwise.}\end{cases}$$
#
# **A slip in the notes.** The lecture's slide (with $\delta = 1$) has been passed around as $|d|$ for the outer part,
# without the $-\tfrac12$. Try it at $d = 1$: the inner part gives $\tfrac12$, the outer one $1$, so the loss would
# jump. With the $-\tfrac12\delta$ both give $\tfrac12\delta^2$, and both have slope $\delta$: value and slope are
# continuous.
#
# For $\delta = 1$: $d = 0.5$ costs $0.125$, $d = 1$ costs $0.5$, $d = -3$ costs $2.5$. For $\delta = 2$: $d = 1$ costs
# $0.5$, $d = 3$ costs $2\,(3 - 1) = 4$.
#
# **Exercise.** Write `huber_loss`. Built-in losses are not allowed in it.
# %% [markdown] lang="zh"
# ## Huber 鲁棒损失
#
# 均方误差在 0 附近光滑，训练能稳定下来；绝对值误差在远处平缓，一个离谱的样本不会把整个模型拖走。Huber 损失在 0 附近是前者，在远处是后者。
# 设阈值 $\delta > 0$：
#
# $$\ell_\delta(\hat y, y) = \begin{cases} \tfrac12 d^2 & \text{若 } |d| \le \delta\\[2pt]
# \delta\left(|d| - \tfrac12\delta\right) & \text{其他。}\end{cases}$$
#
# **讲义的一处笔误。** 流传的笔记（取 $\delta = 1$）把外侧写成 $|d|$，漏掉了 $-\tfrac12$。在 $d = 1$ 处试一下：内侧给出 $\tfrac12$，外侧给出
# $1$，损失会跳一下。加上 $-\tfrac12\delta$ 后，两侧都是 $\tfrac12\delta^2$，斜率都是 $\delta$：值和斜率都连续。
#
# $\delta = 1$ 时：$d = 0.5$ 的损失是 $0.125$，$d = 1$ 是 $0.5$，$d = -3$ 是 $2.5$。$\delta = 2$ 时：$d = 1$ 是 $0.5$，$d = 3$ 是
# $2\,(3 - 1) = 4$。
#
# **练习。** 写出 `huber_loss`。其中不允许用现成的损失函数。
# %% exercise="huber_loss"
def huber_loss(y_hat, y, delta=1.0):
    """Return Huber's loss of each element: quadratic up to delta, linear beyond, continuous with its slope.

    y_hat, y: tensors of one shape. Returns that shape. ValueError if delta <= 0.
    """
    ### BEGIN SOLUTION
    if delta <= 0:
        raise ValueError(f"delta must be above 0, got {delta}")
    size = (y_hat - y).abs()
    return torch.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta))
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The three losses, side by side
#
# The truth is 0; the horizontal axis is the prediction.
# %% [markdown] lang="zh"
# ### 三种损失放在一起
#
# 真实值是 0，横轴是预测。
# %% figure
predictions = torch.linspace(-4, 4, 161)
truth = torch.zeros(161)
plt.figure(figsize=(5, 3))
for loss, name in ((l2_loss, "l2"), (l1_loss, "l1"), (huber_loss, "Huber, δ = 1")):
    plt.plot(predictions, loss(predictions, truth), label=name)
plt.ylim(0, 5)
plt.xlabel("prediction")
plt.ylabel("loss")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## Slopes
#
# What training feels is the derivative with respect to $\hat y$:
#
# $$\frac{\partial \ell_2}{\partial \hat y} = d, \qquad
# \frac{\partial \ell_1}{\partial \hat y} = \begin{cases} 1 & d > 0\\ -1 & d < 0\end{cases}, \qquad
# \frac{\partial \ell_\delta}{\partial \hat y} = \begin{cases} d & |d| \le \delta\\ \delta & d > \delta\\ -\delta & d
# < -\delta .\end{cases}$$
#
# - Squared error pulls hard from far away, gently from near.
# - Absolute error always pulls with the same force, and has a kink at 0; any slope from $-1$ to $1$ would do there,
# and we take $0$.
#   Near the end of training it jumps between $+1$ and $-1$.
# - Huber's pull is the error, cut off at $\pm\delta$.
#
# **Exercise.** Write the three derivatives by hand; autograd is not allowed.
# %% [markdown] lang="zh"
# ## 斜率
#
# 训练感受到的是对 $\hat y$ 的导数：
#
# $$\frac{\partial \ell_2}{\partial \hat y} = d, \qquad
# \frac{\partial \ell_1}{\partial \hat y} = \begin{cases} 1 & d > 0\\ -1 & d < 0\end{cases}, \qquad
# \frac{\partial \ell_\delta}{\partial \hat y} = \begin{cases} d & |d| \le \delta\\ \delta & d > \delta\\ -\delta & d
# < -\delta .\end{cases}$$
#
# - 均方误差离得远时拉得狠，离得近时拉得轻。
# - 绝对值误差的拉力大小始终不变，并且在 0 处有一个尖角；那里取 $-1$ 到 $1$ 之间的任何斜率都可以，我们取 $0$。
#   训练末期它会在 $+1$ 和 $-1$ 之间来回跳。
# - Huber 的拉力就是误差本身，但截断在 $\pm\delta$。
#
# **练习。** 手写这三个导数；不允许用自动求导。
# %% exercise="l2_grad"
def l2_grad(y_hat, y):
    """Return the derivative of l2_loss with respect to y_hat, element by element.

    y_hat, y: tensors of one shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    return y_hat - y
    ### END SOLUTION


def l1_grad(y_hat, y):
    """Return the derivative of l1_loss with respect to y_hat, element by element: 0 where y_hat equals y.

    y_hat, y: tensors of one shape. Returns that shape.
    """
    ### BEGIN SOLUTION
    return torch.sign(y_hat - y)
    ### END SOLUTION


def huber_grad(y_hat, y, delta=1.0):
    """Return the derivative of huber_loss with respect to y_hat, element by element.

    y_hat, y: tensors of one shape. Returns that shape. ValueError if delta <= 0.
    """
    ### BEGIN SOLUTION
    if delta <= 0:
        raise ValueError(f"delta must be above 0, got {delta}")
    return (y_hat - y).clamp(-delta, delta)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The pull of each loss
# %% [markdown] lang="zh"
# ### 每种损失的拉力
# %% figure
plt.figure(figsize=(5, 3))
for slope, name in ((l2_grad, "l2"), (l1_grad, "l1"), (huber_grad, "Huber, δ = 1")):
    plt.plot(predictions, slope(predictions, truth), label=name)
plt.ylim(-3, 3)
plt.xlabel("prediction")
plt.ylabel("derivative")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## What a loss is after
#
# Take the simplest model there is, a single constant $c$ for all examples, and ask which $c$ minimises
# $\sum_i \ell(c, y_i)$. At the minimum the pulls of all examples cancel:
#
# - squared error: $\sum_i (c - y_i) = 0$, so $c$ is the **mean**;
# - absolute error: as many examples pull up as down, so $c$ is a **median** — the middle one, and between the two
# middle ones, if the
#   count is even, every $c$ is as good.
#
# For the incomes $1, 2, 3, 4, 90$ the mean is $20$, a number nobody earns, and the median $3$. The one outlier moves
# the first and not the second: that is what *robust* means. (In the language of probability, squared error is the
# log-likelihood of Gaussian noise, absolute error that of Laplace noise.)
#
# **Exercise.** Write `best_constant`. For an even count any median will do.
# %% [markdown] lang="zh"
# ## 损失到底想要什么
#
# 取最简单的模型：对所有样本都用同一个常数 $c$，问哪个 $c$ 使 $\sum_i \ell(c, y_i)$ 最小。在最小值处，所有样本的拉力互相抵消：
#
# - 均方误差：$\sum_i (c - y_i) = 0$，所以 $c$ 是**均值**；
# - 绝对值误差：往上拉的样本和往下拉的一样多，所以 $c$ 是**中位数**——正中间的那个；样本数为偶数时，中间两个之间的任何 $c$ 都一样好。
#
# 收入为 $1, 2, 3, 4, 90$ 时，均值是 $20$，没有人挣这个数；中位数是 $3$。一个离群值拉动了前者，拉不动后者：这就是*鲁棒*。
# （用概率的语言说，均方误差是高斯噪声的对数似然，绝对值误差是拉普拉斯噪声的对数似然。）
#
# **练习。** 写出 `best_constant`。样本数为偶数时，任何一个中位数都可以。
# %% exercise="best_constant"
def best_constant(y, loss):
    """Return the constant c that minimises the sum of loss(c, y_i).

    y: (n,); loss: "l2" or "l1". Returns a scalar. ValueError for any other loss.
    """
    ### BEGIN SOLUTION
    if loss == "l2":
        return y.mean()
    if loss == "l1":
        return y.sort().values[len(y) // 2]
    raise ValueError(f'loss must be "l2" or "l1", got {loss!r}')
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Seen from above
#
# The summed loss of every constant, for the five incomes (scaled down), and the constants you found.
# %% [markdown] lang="zh"
# ### 俯瞰
#
# 对这五个收入（缩小后），每个常数的总损失，以及你找到的常数。
# %% figure
incomes = torch.tensor([1.0, 2.0, 3.0, 4.0, 15.0])
constants = torch.linspace(0, 10, 101)
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
for ax, loss, name in zip(axes, (l2_loss, l1_loss), ("l2", "l1")):
    each = loss(constants.reshape(-1, 1).expand(-1, 5), incomes.expand(101, -1))
    ax.plot(constants, each.sum(dim=1))
    ax.axvline(float(best_constant(incomes, name)), color="red", linestyle="--")
    ax.set_title(f"sum of {name} losses")
    ax.set_xlabel("c")
plt.show()
