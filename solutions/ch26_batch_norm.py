# %% [markdown] lang="en"
# # Batch normalisation
#
# In a deep network the loss sits at the top and the data come in at the bottom. The gradient shrinks on its way down,
# so the top layers settle quickly while the bottom layers still change slowly, and every change at the bottom shifts
# the numbers that the top layers see: they have to learn again. Training drags.
#
# **Batch normalisation** holds the distribution of each feature still. For one feature, take its numbers in the
# mini-batch $\mathcal B$ with $n$ examples and compute
#
# $$\hat\mu = \frac1n\sum_{i\in\mathcal B} x_i, \qquad \hat\sigma^2 = \frac1n\sum_{i\in\mathcal B}(x_i-\hat\mu)^2,
# \qquad y_i = \gamma\,\frac{x_i-\hat\mu}{\sqrt{\hat\sigma^2+\epsilon}} + \beta .$$
#
# Two learnt numbers, the scale $\gamma$ and the shift $\beta$, give the layer the choice of any mean and spread, should
# mean 0 and variance 1 not suit it. The small $\epsilon$ keeps the division possible when all $x_i$ are equal.
#
# - The variance is the **biased** one: divided by $n$, not by $n-1$. $\epsilon$ is added **inside** the square
#   root.
# - After a fully connected layer, $X$ is `(n, d)` and each of the $d$ **features** is normalised over the $n$
#   examples.
# - After a convolution, $X$ is `(n, c, h, w)` and each of the $c$ **channels** is normalised over the
#   $n\cdot h\cdot w$ numbers it has: every pixel is an example of its channel.
# - It stands between the linear map and the activation.
# %% [markdown] lang="zh"
# # 批量归一化
#
# 深度网络里，损失在最上面，数据从最下面进来。梯度往下传会越来越小，所以上面的层很快就收敛，下面的层却还在慢慢变；而下面一变，上面的层看到的数就都变了，只好重新学习。训练因此很慢。
#
# **批量归一化**让每个特征的分布保持稳定。对一个特征，取小批量 $\mathcal B$ 中它的 $n$ 个数，计算
#
# $$\hat\mu = \frac1n\sum_{i\in\mathcal B} x_i, \qquad \hat\sigma^2 = \frac1n\sum_{i\in\mathcal B}(x_i-\hat\mu)^2,
# \qquad y_i = \gamma\,\frac{x_i-\hat\mu}{\sqrt{\hat\sigma^2+\epsilon}} + \beta .$$
#
# 如果均值 0、方差 1 并不合适，可学习的拉伸 $\gamma$ 和偏移 $\beta$ 让这一层可以选择任何均值和方差。很小的 $\epsilon$ 使得所有 $x_i$ 都相等时也能做除法。
#
# - 这里用的是**有偏**方差：除以 $n$，而不是 $n-1$。$\epsilon$ 加在根号**里面**。
# - 全连接层之后，$X$ 是 `(n, d)`，对 $d$ 个**特征**中的每一个，在 $n$ 个样本上归一化。
# - 卷积层之后，$X$ 是 `(n, c, h, w)`，对 $c$ 个**通道**中的每一个，在它的 $n\cdot h\cdot w$ 个数上归一化：每个像素都是该通道的一个样本。
# - 它放在线性变换和激活函数之间。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## Training and prediction
#
# At prediction time there may be a single example, and its answer must not depend on who else is in the batch. So
# training also keeps **moving** statistics of each feature, and prediction uses those instead of the batch's:
#
# $$\text{moving} \leftarrow m\cdot\text{moving} + (1-m)\cdot\text{batch}, \qquad m = \text{momentum}.$$
#
# Take one feature with the batch $(1, 7)$ and $\epsilon = 7$, $\gamma = 1$, $\beta = 0$, momentum $0.9$, moving mean
# $0$ and moving variance $1$: $\hat\mu = 4$, $\hat\sigma^2 = (3^2+3^2)/2 = 9$, $\sqrt{9+7} = 4$, so
# $y = (-\tfrac34, \tfrac34)$. The new moving mean is $0.9\cdot0+0.1\cdot4 = 0.4$, the new moving variance
# $0.9\cdot1+0.1\cdot9 = 1.8$.
#
# Beware of two habits elsewhere: PyTorch's own `momentum` weighs the *batch* (its 0.1 is our 0.9), and it puts the
# variance divided by $n-1$ into its running variance. We follow the book: one variance, the biased one. The book's code
# decides between training and prediction by asking whether gradients are switched on; that breaks training statistics
# under `no_grad`, so here the caller says it: `training`.
#
# **Exercise.** Write `batch_norm`. It changes nothing in place: it *returns* the new moving statistics, which carry no
# graph, since they are a record and not a part of the loss. In this chapter the library's batch, layer, group and
# instance normalisation are not allowed.
# %% [markdown] lang="zh"
# ## 训练与预测
#
# 预测时可能只有一个样本，而且它的结果不应取决于同一批里还有谁。所以训练时还要为每个特征保存**移动**统计量，预测时用它们代替批量的统计量：
#
# $$\text{moving} \leftarrow m\cdot\text{moving} + (1-m)\cdot\text{batch}, \qquad m = \text{momentum}.$$
#
# 设一个特征的批量是 $(1, 7)$，$\epsilon = 7$，$\gamma = 1$，$\beta = 0$，momentum 为 $0.9$，移动均值为 $0$，移动方差为 $1$：$\hat\mu = 4$，
# $\hat\sigma^2 = (3^2+3^2)/2 = 9$，$\sqrt{9+7} = 4$，所以 $y = (-\tfrac34, \tfrac34)$。新的移动均值是
# $0.9\cdot0+0.1\cdot4 = 0.4$，新的移动方差是 $0.9\cdot1+0.1\cdot9 = 1.8$。
#
# 注意别处的两个习惯：PyTorch 自己的 `momentum` 是*批量*的权重（它的 0.1 就是我们的 0.9），而且它在移动方差里用的是除以 $n-1$ 的方差。我们跟随书里的做法：只有一种方差，有偏的那种。
# 书里的代码通过“是否开启了梯度”来区分训练和预测，于是在 `no_grad` 下训练统计量就错了；这里由调用者用 `training` 说明。
#
# **练习。** 写出 `batch_norm`。它不原地修改任何东西：新的移动统计量是*返回*出来的，并且不带计算图，因为它们只是记录，不是损失的一部分。本章不允许使用库里现成的批量、层、组、实例归一化。
# %% exercise="batch_norm"
def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    """Normalise each feature of (n, d) or each channel of (n, c, h, w), scale by gamma, shift by beta.

    In training with the batch's mean and biased variance, else with the moving ones. gamma, beta and
    the moving ones: (d,) or (c,), or any shape that broadcasts against X, such as (1, c, 1, 1).
    Returns (Y, moving_mean, moving_var): Y of X's shape, the moving ones in the shape they came in
    and without a graph; in training they are momentum * moving + (1 - momentum) * batch, else
    unchanged. ValueError for an X of another rank.
    """
    ### BEGIN SOLUTION
    if X.ndim not in (2, 4):
        raise ValueError(f"X has {X.ndim} axes, expected 2 (n, d) or 4 (n, c, h, w)")
    over = (0,) if X.ndim == 2 else (0, 2, 3)
    per_feature = (1, X.shape[1]) + (1,) * (X.ndim - 2)
    if training:
        mean = X.mean(over)
        var = (X - mean.reshape(per_feature)).square().mean(over)
        batch_mean, batch_var = mean.detach(), var.detach()
        moving_mean = momentum * moving_mean + (1 - momentum) * batch_mean.reshape(moving_mean.shape)
        moving_var = momentum * moving_var + (1 - momentum) * batch_var.reshape(moving_var.shape)
    else:
        mean, var = moving_mean, moving_var
    X_hat = (X - mean.reshape(per_feature)) / torch.sqrt(var.reshape(per_feature) + eps)
    return gamma.reshape(per_feature) * X_hat + beta.reshape(per_feature), moving_mean, moving_var
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Three features on one scale
#
# A feature in metres, one in millimetres and one far from 0: your function brings them onto one scale.
# %% [markdown] lang="zh"
# ### 三个特征，同一把尺子
#
# 一个以米为单位的特征，一个以毫米为单位的特征，一个远离 0 的特征：你的函数把它们放到同一把尺子上。
# %% figure
torch.manual_seed(0)
raw = torch.randn(500, 3) * torch.tensor([1.0, 30.0, 5.0]) + torch.tensor([0.0, 0.0, 80.0])
one, zero = torch.ones(3), torch.zeros(3)
normed, _, _ = batch_norm(raw, one, zero, zero, one, 1e-5, 0.9, True)
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
for ax, values, title in zip(axes, (raw, normed), ("before", "after")):
    ax.hist([values[:, j].tolist() for j in range(3)], bins=30)
    ax.set_title(title)
plt.show()
# %% [markdown] lang="en"
# ## A layer
#
# The layer owns $\gamma$ and $\beta$, which are learnt (**parameters**), and the moving statistics, which are not
# learnt but belong to the model: they must be saved with it and move to the GPU with it. PyTorch calls such tensors
# **buffers** (`register_buffer`).
#
# Whether it trains or predicts is said by `self.training`, which `net.train()` and `net.eval()` set.
#
# **Exercise.** Write the module `BatchNorm(num_features, num_dims)` with `gamma`, `beta`, `moving_mean`, `moving_var`;
# $\epsilon=10^{-5}$, momentum $0.9$. `num_dims` is 2 for `(n, d)` and 4 for `(n, c, h, w)`.
# %% [markdown] lang="zh"
# ## 批量归一化层
#
# 层里有 $\gamma$ 和 $\beta$，它们是学出来的（**参数**）；还有移动统计量，它们不是学出来的，但属于模型：要和模型一起保存，一起搬到 GPU 上。PyTorch
# 把这样的张量叫作**缓冲区**（`register_buffer`）。
#
# 是训练还是预测由 `self.training` 说明，`net.train()` 和 `net.eval()` 会设置它。
#
# **练习。** 写出模块 `BatchNorm(num_features, num_dims)`，它有 `gamma`、`beta`、`moving_mean`、`moving_var`；$\epsilon=10^{-5}$，
# momentum 为 $0.9$。`num_dims` 为 2 表示 `(n, d)`，为 4 表示 `(n, c, h, w)`。
# %% exercise="BatchNorm"
class BatchNorm(nn.Module):
    """Batch normalisation as a layer, for (n, d) with num_dims 2 or (n, c, h, w) with num_dims 4.

    `gamma` (ones) and `beta` (zeros) are trainable parameters, `moving_mean` (zeros) and
    `moving_var` (ones) are buffers, each of num_features elements; eps 1e-5, momentum 0.9. In
    training mode it uses the batch's statistics and updates the moving ones, in evaluation mode it
    uses the moving ones.
    """

    ### BEGIN SOLUTION
    def __init__(self, num_features, num_dims):
        super().__init__()
        shape = (1, num_features) if num_dims == 2 else (1, num_features, 1, 1)
        self.gamma = nn.Parameter(torch.ones(shape))
        self.beta = nn.Parameter(torch.zeros(shape))
        self.register_buffer("moving_mean", torch.zeros(shape))
        self.register_buffer("moving_var", torch.ones(shape))

    def forward(self, X):
        Y, self.moving_mean, self.moving_var = batch_norm(
            X, self.gamma, self.beta, self.moving_mean, self.moving_var, 1e-5, 0.9, self.training
        )
        return Y
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The moving statistics arrive
#
# Feed batches whose mean is 3 and whose standard deviation is 2: the moving mean creeps towards 3, the moving variance
# towards 4.
# %% [markdown] lang="zh"
# ### 移动统计量慢慢到位
#
# 喂入均值为 3、标准差为 2 的批量：移动均值慢慢靠近 3，移动方差慢慢靠近 4。
# %% figure
layer = BatchNorm(1, 2)
seen = []
for _ in range(60):
    layer(2 * torch.randn(32, 1) + 3)
    seen.append((layer.moving_mean.item(), layer.moving_var.item()))
plt.figure(figsize=(5, 2.8))
plt.plot(seen)
plt.xlabel("batches seen")
plt.legend(["moving mean", "moving variance"])
plt.show()
# %% [markdown] lang="en"
# ## LeNet with batch normalisation
#
# | stage | layers |
# | --- | --- |
# | 1 | 5×5 convolution to 6 channels, padding 2; **batch norm**; sigmoid; 2×2 average pooling |
# | 2 | 5×5 convolution to 16 channels; **batch norm**; sigmoid; 2×2 average pooling; flatten |
# | 3 | 120 units; **batch norm**; sigmoid |
# | 4 | 84 units; **batch norm**; sigmoid |
# | 5 | 10 outputs |
#
# A sigmoid is flat for large inputs, so plain LeNet learns slowly. Normalised inputs stay where the sigmoid has a
# slope, and the learning rate may be ten times larger. The output layer is not normalised.
#
# The original explanation was that batch norm reduces *internal covariate shift*; later work found no sign of that. A
# better reading: $\hat\mu$ and $\hat\sigma$ are a *random* shift and a *random* scale, since the batch is random, so it
# adds noise and controls the model's complexity. That is why it is rarely combined with dropout. What is certain is
# that it speeds up convergence; final accuracy hardly changes.
#
# **Exercise.** Write `lenet_bn` for images `(n, 1, 28, 28)`, with your `BatchNorm`.
# %% [markdown] lang="zh"
# ## 带批量归一化的 LeNet
#
# | 阶段 | 层 |
# | --- | --- |
# | 1 | 5×5 卷积，输出 6 个通道，填充 2；**批量归一化**；sigmoid；2×2 平均汇聚 |
# | 2 | 5×5 卷积，输出 16 个通道；**批量归一化**；sigmoid；2×2 平均汇聚；展平 |
# | 3 | 120 个单元；**批量归一化**；sigmoid |
# | 4 | 84 个单元；**批量归一化**；sigmoid |
# | 5 | 10 个输出 |
#
# 输入很大时 sigmoid 是平的，所以普通的 LeNet 学得慢。归一化后的输入停留在 sigmoid 有斜率的地方，学习率可以大十倍。输出层不做归一化。
#
# 最初的解释是批量归一化减少了*内部协变量转移*，后来的研究没有找到这样的证据。更好的理解是：批量是随机的，所以 $\hat\mu$ 是*随机*偏移，$\hat\sigma$ 是*随机*缩放，它相当于加入噪声，控制模型复杂度。
# 因此它很少和丢弃法一起用。可以肯定的是它加快收敛；最终精度一般变化不大。
#
# **练习。** 用你的 `BatchNorm` 写出处理 `(n, 1, 28, 28)` 图像的 `lenet_bn`。
# %% exercise="lenet_bn"
def lenet_bn():
    """Return LeNet with batch norm after each convolution and each hidden linear layer, before the sigmoid.

    (n, 1, 28, 28) -> (n, 10).
    """
    ### BEGIN SOLUTION
    return nn.Sequential(
        nn.Conv2d(1, 6, kernel_size=5, padding=2), BatchNorm(6, 4), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, kernel_size=5), BatchNorm(16, 4), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Flatten(),
        nn.Linear(16 * 5 * 5, 120), BatchNorm(120, 2), nn.Sigmoid(),
        nn.Linear(120, 84), BatchNorm(84, 2), nn.Sigmoid(),
        nn.Linear(84, 10),
    )
    ### END SOLUTION
# %% [markdown] lang="en"
# ### It learns
#
# Forty steps with a learning rate of 1, on noisy pictures of ten random patterns: the loss falls at once.
# %% [markdown] lang="zh"
# ### 它学得动
#
# 用学习率 1 在十种随机图案的带噪图片上走 40 步：损失立刻下降。
# %% figure
torch.manual_seed(0)
patterns = torch.randn(10, 1, 28, 28)
net = lenet_bn()
losses = []
for _ in range(40):
    target = torch.randint(0, 10, (32,))
    loss = nn.functional.cross_entropy(net(patterns[target] + torch.randn(32, 1, 28, 28)), target)
    net.zero_grad()
    loss.backward()
    for p in net.parameters():
        p.data -= 1.0 * p.grad
    losses.append(loss.item())
plt.figure(figsize=(5, 2.8))
plt.plot(losses)
plt.xlabel("step")
plt.ylabel("loss")
plt.show()
# %% [markdown] lang="en"
# ## Folding it away
#
# At prediction time the statistics are fixed, so normalisation is only a scale and a shift per channel, and a
# convolution is linear: both can be one convolution. With $s_k = \gamma_k / \sqrt{\sigma_k^2+\epsilon}$ for output
# channel $k$,
#
# $$\gamma_k\frac{(W_k \star X + b_k) - \mu_k}{\sqrt{\sigma_k^2+\epsilon}} + \beta_k = (s_k W_k)\star X + \bigl(s_k (b_k-\mu_k) + \beta_k\bigr).$$
#
# In numbers: $W = 2$, $b = 1$, $\gamma = 3$, $\beta = 5$, $\mu = 4$, $\sigma^2+\epsilon = 9$ give $s = 1$, weight $2$
# and bias $1\cdot(1-4)+5 = 2$.
#
# **Exercise.** Write `fold_batch_norm`. The new convolution keeps stride, padding, dilation, groups and padding mode;
# `conv` may come without a bias, and stays as it is. `torch.nn.utils.fusion` is not allowed.
# %% [markdown] lang="zh"
# ## 把它折叠进卷积
#
# 预测时统计量是固定的，所以归一化只是每个通道的一次缩放和一次平移；卷积又是线性的，两者可以合成一个卷积。对输出通道 $k$，令 $s_k = \gamma_k / \sqrt{\sigma_k^2+\epsilon}$，
#
# $$\gamma_k\frac{(W_k \star X + b_k) - \mu_k}{\sqrt{\sigma_k^2+\epsilon}} + \beta_k = (s_k W_k)\star X + \bigl(s_k (b_k-\mu_k) + \beta_k\bigr).$$
#
# 代入数字：$W = 2$，$b = 1$，$\gamma = 3$，$\beta = 5$，$\mu = 4$，$\sigma^2+\epsilon = 9$，得到 $s = 1$，权重 $2$，偏置
# $1\cdot(1-4)+5 = 2$。
#
# **练习。** 写出 `fold_batch_norm`。新的卷积保持步幅、填充、膨胀、分组和填充方式不变；`conv` 可能没有偏置，并且不能被改变。不允许用 `torch.nn.utils.fusion`。
# %% exercise="fold_batch_norm"
def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    """Return a new nn.Conv2d equal to conv and then batch norm in evaluation mode.

    conv: an nn.Conv2d with co output channels, with or without a bias; it is left as it is.
    gamma, beta, mean, var: (co,).
    """
    ### BEGIN SOLUTION
    folded = nn.Conv2d(
        conv.in_channels, conv.out_channels, conv.kernel_size,
        stride=conv.stride, padding=conv.padding, dilation=conv.dilation, groups=conv.groups,
        padding_mode=conv.padding_mode, device=conv.weight.device, dtype=conv.weight.dtype,
    )
    scale = gamma / torch.sqrt(var + eps)
    bias = 0 if conv.bias is None else conv.bias
    with torch.no_grad():
        folded.weight.copy_(scale.reshape(-1, 1, 1, 1) * conv.weight)
        folded.bias.copy_(scale * (bias - mean) + beta)
    return folded
    ### END SOLUTION
# %% [markdown] lang="en"
# ## The gradient by hand
#
# The gradient flows to $x_i$ on three roads: directly, through $\hat\mu$ and through $\hat\sigma^2$. With
# $\hat x_i = (x_i-\hat\mu)/\sqrt{\hat\sigma^2+\epsilon}$ and the gradient $dY$ that comes from above, per feature:
#
# $$d\beta = \sum_i dy_i, \qquad d\gamma = \sum_i dy_i\,\hat x_i, \qquad
# dx_i = \frac{\gamma}{\sqrt{\hat\sigma^2+\epsilon}}\Bigl(dy_i - \frac1n\, d\beta - \frac1n\,\hat x_i\,
# d\gamma\Bigr).$$
#
# The two terms that are taken away are the roads through the mean and the variance. So $\sum_i dx_i = 0$: shifting a
# whole feature changes nothing.
#
# **Exercise.** Write `batch_norm_grad` with this formula; autograd is not allowed.
# %% [markdown] lang="zh"
# ## 手推梯度
#
# 梯度沿三条路到达 $x_i$：直接到达、经过 $\hat\mu$、经过 $\hat\sigma^2$。令 $\hat x_i = (x_i-\hat\mu)/\sqrt{\hat\sigma^2+\epsilon}$，
# 上面传下来的梯度是 $dY$，则对每个特征：
#
# $$d\beta = \sum_i dy_i, \qquad d\gamma = \sum_i dy_i\,\hat x_i, \qquad
# dx_i = \frac{\gamma}{\sqrt{\hat\sigma^2+\epsilon}}\Bigl(dy_i - \frac1n\, d\beta - \frac1n\,\hat x_i\,
# d\gamma\Bigr).$$
#
# 减去的两项就是经过均值和方差的两条路。所以 $\sum_i dx_i = 0$：整个特征平移，什么都不变。
#
# **练习。** 用这个公式写出 `batch_norm_grad`；不允许用自动求导。
# %% exercise="batch_norm_grad"
def batch_norm_grad(X, gamma, dY, eps):
    """Return (dX, dgamma, dbeta), the gradients of batch norm in training mode, by formula.

    X, dY: (n, d); gamma: (d,). dX: (n, d); dgamma, dbeta: (d,).
    """
    ### BEGIN SOLUTION
    centred = X - X.mean(0)
    std = torch.sqrt(centred.square().mean(0) + eps)
    X_hat = centred / std
    dbeta = dY.sum(0)
    dgamma = (dY * X_hat).sum(0)
    return gamma / std * (dY - dbeta / len(X) - X_hat * dgamma / len(X)), dgamma, dbeta
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Where the gradient goes
#
# Ask for a larger output of example 0 only. The other examples receive a gradient too: through the batch's mean and
# variance all of them are tied together.
# %% [markdown] lang="zh"
# ### 梯度去了哪里
#
# 只要求样本 0 的输出变大。其他样本也收到了梯度：通过批量的均值和方差，它们都联系在一起。
# %% figure
batch = torch.tensor([[0.0], [1.0], [2.0], [3.0], [6.0]])
wish = torch.tensor([[1.0], [0.0], [0.0], [0.0], [0.0]])
dX, _, _ = batch_norm_grad(batch, torch.ones(1), wish, 1e-5)
plt.figure(figsize=(5, 2.8))
plt.bar([f"x={x:g}" for x in batch[:, 0].tolist()], dX[:, 0].tolist())
plt.axhline(0, color="black", linewidth=0.8)
plt.ylabel("dX")
plt.show()
