# %% [markdown] lang="en"
# # Dropout
#
# A good model should not be upset when its input is disturbed a little: a shirt with a scratch in the picture is still
# a shirt. Weight decay keeps a network simple by keeping its weights small. **Dropout** does it another way: while
# training, it adds noise *between the layers*, by switching hidden units off at random. No unit can then rely on one
# particular other unit being there, and the network spreads what it knows over many.
#
# The noise must not shift the values on average. If $x'$ is the disturbed $x$, we ask for
#
# $$\mathrm{E}[x'] = x .$$
#
# Dropout with probability $p$ does this:
#
# $$x' = \begin{cases} 0 & \text{with probability } p,\\ \dfrac{x}{1-p} & \text{with probability } 1-p. \end{cases}$$
#
# Check the average yourself: $\mathrm{E}[x'] = p\cdot 0 + (1-p)\cdot\dfrac{x}{1-p} = x$. The zero goes with $p$, the
# survivor with $1-p$. (Lecture notes now and then print this line with the two probabilities swapped; the sum would
# then be $\frac{p}{1-p}\,x$, which is $x$ only for $p = \frac12$.)
#
# **By hand.** With $p = 0.2$ and $x = 4$: one time in five $x' = 0$, otherwise $x' = 4 / 0.8 = 5$. On average
# $0.8 \cdot 5 = 4$.
# %% [markdown] lang="zh"
# # 丢弃法
#
# 好的模型应当经得起输入的小扰动：图片上有一道划痕的衬衫还是衬衫。权重衰退让权重保持很小，从而让网络保持简单。**丢弃法**
# 换了一种做法：训练时在*层与层之间*加入噪音，随机关掉一些隐藏单元。这样任何单元都不能指望另一个特定的单元一定在场，
# 网络就会把学到的东西分散到许多单元上。
#
# 噪音不应让数值在平均意义上发生偏移。设 $x'$ 是加入扰动后的 $x$，我们要求
#
# $$\mathrm{E}[x'] = x .$$
#
# 丢弃概率为 $p$ 的丢弃法这样做：
#
# $$x' = \begin{cases} 0 & \text{概率为 } p,\\ \dfrac{x}{1-p} & \text{概率为 } 1-p. \end{cases}$$
#
# 自己验证一下期望：$\mathrm{E}[x'] = p\cdot 0 + (1-p)\cdot\dfrac{x}{1-p} = x$。与 $p$ 相乘的是 0，与 $1-p$ 相乘的是留下来的值。
# （有些听课笔记把这一行的两个概率写反了；那样得到的是 $\frac{p}{1-p}\,x$，只有 $p = \frac12$ 时才等于 $x$。）
#
# **手算。** $p = 0.2$、$x = 4$ 时：五次里有一次 $x' = 0$，其余 $x' = 4 / 0.8 = 5$。平均为 $0.8 \cdot 5 = 4$。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## Dropping elements
#
# Every element throws its own biased coin. `torch.rand(...)` gives uniform numbers in $[0, 1)$; a number is below $1-p$
# with probability $1-p$, so comparing makes a **mask** of ones and zeros. Mind the two ends: for $p = 0$ nothing may
# happen to $x$, and for $p = 1$ the result is zero everywhere, although the formula would divide by 0.
#
# **Exercise.** Write `dropout_layer`. Built-in dropout is not allowed. Draw from torch's global generator
# (`torch.rand`, `torch.bernoulli`, …), on the device of `X`.
# %% [markdown] lang="zh"
# ## 丢弃元素
#
# 每个元素都单独抛一枚不均匀的硬币。`torch.rand(...)` 给出 $[0, 1)$ 上的均匀随机数；它小于 $1-p$ 的概率是 $1-p$，
# 所以做一次比较就得到由 1 和 0 组成的**掩码**。注意两个端点：$p = 0$ 时 $x$ 不应有任何变化；$p = 1$ 时结果处处为零，
# 尽管按公式会除以 0。
#
# **练习。** 写出 `dropout_layer`。不允许用现成的丢弃法。请在 `X` 所在的设备上，用 torch 的全局随机数生成器抽取
# （`torch.rand`、`torch.bernoulli` 等）。
# %% exercise="dropout_layer"
def dropout_layer(X, dropout):
    """Set each element to 0 with probability `dropout`, independently; scale what is kept.

    X: float tensor of any shape. Returns a tensor like X; the factor is 1 / (1 - dropout).
    dropout 0 changes nothing, dropout 1 gives zeros. ValueError unless 0 <= dropout <= 1.
    """
    ### BEGIN SOLUTION
    if not 0 <= dropout <= 1:
        raise ValueError(f"dropout is a probability, got {dropout}")
    if dropout == 1:
        return torch.zeros_like(X)
    # rand is in [0, 1): with dropout 0 every number is below 1 and nothing is dropped.
    mask = torch.rand(X.shape, device=X.device) < 1 - dropout
    return mask * X / (1 - dropout)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### See what it does
#
# The same picture of ones, with more and more dropped. The survivors get brighter, so that the mean stays near 1.
# %% [markdown] lang="zh"
# ### 看看它的作用
#
# 同一幅全为 1 的图，丢弃得越来越多。留下来的元素越来越亮，因此均值一直在 1 附近。
# %% figure
torch.manual_seed(0)
fig, axes = plt.subplots(1, 4, figsize=(10, 2.8))
for ax, p in zip(axes, (0.0, 0.2, 0.5, 0.8)):
    picture = dropout_layer(torch.ones(16, 16), p)
    ax.imshow(picture, cmap="viridis", vmin=0, vmax=5)
    ax.set_title(f"p = {p}, mean {picture.mean():.2f}")
    ax.axis("off")
plt.show()
# %% [markdown] lang="en"
# ## How much noise is it?
#
# The mean does not change; the variance is the price. From $\mathrm{Var}[x'] = \mathrm{E}[x'^2] - \mathrm{E}[x']^2$:
#
# $$\mathrm{E}[x'^2] = (1-p)\,\frac{x^2}{(1-p)^2} = \frac{x^2}{1-p}, \qquad
# \mathrm{Var}[x'] = \frac{x^2}{1-p} - x^2 = x^2\,\frac{p}{1-p}.$$
#
# With $x = 4$, $p = 0.2$: $\mathrm{Var}[x'] = 16 \cdot 0.25 = 4$. The noise grows with $p$ without bound, and large
# values get more noise than small ones.
#
# **Exercise.** Write `dropout_moments`: the two formulas, elementwise. Nothing random happens here.
# %% [markdown] lang="zh"
# ## 噪音有多大？
#
# 均值不变，代价是方差。由 $\mathrm{Var}[x'] = \mathrm{E}[x'^2] - \mathrm{E}[x']^2$：
#
# $$\mathrm{E}[x'^2] = (1-p)\,\frac{x^2}{(1-p)^2} = \frac{x^2}{1-p}, \qquad
# \mathrm{Var}[x'] = \frac{x^2}{1-p} - x^2 = x^2\,\frac{p}{1-p}.$$
#
# $x = 4$、$p = 0.2$ 时 $\mathrm{Var}[x'] = 16 \cdot 0.25 = 4$。噪音随 $p$ 增大而无限增大，大的值得到的噪音也比小的值大。
#
# **练习。** 写出 `dropout_moments`：逐元素计算这两个公式。这里没有任何随机的东西。
# %% exercise="dropout_moments"
def dropout_moments(x, p):
    """Return (mean, variance) of x after dropout with probability p, elementwise, by formula.

    x: float tensor of any shape; 0 <= p < 1. Both results are tensors like x.
    """
    ### BEGIN SOLUTION
    return x, x**2 * p / (1 - p)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Formula and experiment
#
# Drop one number 20,000 times for several $p$ and compare with your formulas.
# %% [markdown] lang="zh"
# ### 公式与实验
#
# 对若干个 $p$，把同一个数丢弃 20000 次，与你的公式比较。
# %% figure
torch.manual_seed(0)
grid = torch.linspace(0, 0.9, 10)
many = torch.full((20000,), 2.0)
drawn = [dropout_layer(many, p) for p in grid.tolist()]
expected = [dropout_moments(torch.tensor(2.0), p) for p in grid.tolist()]
fig, axes = plt.subplots(1, 2, figsize=(9, 3))
for ax, name, measured, wanted in (
    (axes[0], "mean", [d.mean() for d in drawn], [m for m, _ in expected]),
    (axes[1], "variance", [d.var() for d in drawn], [v for _, v in expected]),
):
    ax.plot(grid, measured, "o", label="drawn")
    ax.plot(grid, wanted, label="formula")
    ax.set_xlabel("p")
    ax.set_title(f"{name} of dropped x = 2")
    ax.legend()
axes[0].set_ylim(0, 4)
plt.show()
# %% [markdown] lang="en"
# ## Only while training
#
# Dropout is a regulariser: it acts on how the parameters are learnt. When the network predicts, we want a steady
# answer, and as the mean is right already, prediction simply leaves dropout out. PyTorch tells a module which it is by
# `self.training`: `net.train()` sets it to `True` for the module and all its parts, `net.eval()` to `False`.
#
# **Exercise.** Write the module `Dropout` on top of your `dropout_layer`.
# %% [markdown] lang="zh"
# ## 只在训练时使用
#
# 丢弃法是一种正则项：它只影响参数怎样学出来。预测时我们希望答案是确定的；既然均值本来就对，预测时直接不用丢弃法就行。
# PyTorch 用 `self.training` 告诉模块现在是哪一种：`net.train()` 把模块和它的所有部分设为 `True`，`net.eval()` 设为 `False`。
#
# **练习。** 在你的 `dropout_layer` 之上写出模块 `Dropout`。
# %% exercise="Dropout"
class Dropout(nn.Module):
    """Dropout with probability p in train mode, the identity in eval mode."""

    ### BEGIN SOLUTION
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        return dropout_layer(X, self.p) if self.training else X
    ### END SOLUTION
# %% [markdown] lang="en"
# ## A perceptron with dropout
#
# Put dropout after the activation of each hidden layer: $h = \mathrm{ReLU}(W_1 x + b_1)$, $h' = \mathrm{dropout}(h)$,
# and so on; never on the output. It is common to drop less near the input, say $p_1 = 0.2$, $p_2 = 0.5$. Inputs may be
# pictures: everything from the second axis on is flattened, so a batch of shape $(n, 1, 28, 28)$ becomes $(n, 784)$.
#
# **Exercise.** Write `DropoutMLP` with linear layers `lin1`, `lin2`, `lin3`. Here you may use `nn.Dropout` or your own.
# %% [markdown] lang="zh"
# ## 带丢弃法的多层感知机
#
# 在每个隐藏层的激活函数之后使用丢弃法：$h = \mathrm{ReLU}(W_1 x + b_1)$，$h' = \mathrm{dropout}(h)$，依此类推；输出层不用。
# 常见的做法是靠近输入的地方丢弃得少一些，例如 $p_1 = 0.2$，$p_2 = 0.5$。输入可以是图片：从第二个轴起全部展平，
# 形状为 $(n, 1, 28, 28)$ 的批量变成 $(n, 784)$。
#
# **练习。** 写出 `DropoutMLP`，线性层名为 `lin1`、`lin2`、`lin3`。这里可以用 `nn.Dropout`，也可以用你自己的。
# %% exercise="DropoutMLP"
class DropoutMLP(nn.Module):
    """Two hidden layers, each with ReLU and then dropout (in train mode only), and a linear output.

    Parameters are those of the nn.Linear layers lin1, lin2, lin3. X: (n, ...) flattened from the second
    axis on to num_inputs numbers an example. Returns (n, num_outputs).
    """

    ### BEGIN SOLUTION
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, dropout1, dropout2):
        super().__init__()
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs)
        self.dropout1 = Dropout(dropout1)
        self.dropout2 = Dropout(dropout2)

    def forward(self, X):
        H1 = self.dropout1(torch.relu(self.lin1(X.flatten(1))))
        H2 = self.dropout2(torch.relu(self.lin2(H1)))
        return self.lin3(H2)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Does it help?
#
# Forty noisy examples of twenty numbers each, and a network that is far too large for them: without dropout it learns
# the noise by heart. Compare the loss on the training examples with the loss on new ones.
# %% [markdown] lang="zh"
# ### 有用吗？
#
# 四十个带噪音的样本，每个二十个数，网络对它们来说大得多：不用丢弃法，它会把噪音背下来。比较训练样本上的损失和新样本上的损失。
# %% figure
torch.manual_seed(1)
features = torch.randn(240, 20)
targets = features[:, :1] - features[:, 1:2] + torch.randn(240, 1)
fig, axes = plt.subplots(1, 2, figsize=(9, 3), sharey=True)
for ax, (p1, p2) in zip(axes, ((0.0, 0.0), (0.2, 0.5))):
    net = DropoutMLP(20, 1, 64, 64, p1, p2)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    curves = {"training": [], "new examples": []}
    for _ in range(100):
        net.train()
        optimizer.zero_grad()
        ((net(features[:40]) - targets[:40]) ** 2).mean().backward()
        optimizer.step()
        net.eval()
        with torch.no_grad():
            errors = (net(features) - targets) ** 2
        curves["training"].append(errors[:40].mean().item())
        curves["new examples"].append(errors[40:].mean().item())
    for label, curve in curves.items():
        ax.plot(curve, label=label)
    ax.set_title(f"dropout {p1} and {p2}")
    ax.set_xlabel("epoch")
    ax.legend()
plt.show()
