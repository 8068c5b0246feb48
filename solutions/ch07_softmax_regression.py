# %% [markdown] lang="en"
# # Softmax regression
#
# **Regression** estimates a number: how much does this house cost? **Classification** picks one of several classes: is
# this a cat, a dog or a chicken? A house price has one output; a classifier has one output *per class*, and output
# $o_i$ says how much it believes in class $i$. It predicts the class with the largest output,
#
# $$\hat y = \operatorname*{argmax}_i\; o_i .$$
#
# Each output is a linear model of the features, so for $d$ features and $k$ classes
#
# $$\mathbf{o} = \mathbf{x}\mathbf{W} + \mathbf{b}, \qquad
# \mathbf{W}\in\mathbb{R}^{d\times k},\; \mathbf{b}\in\mathbb{R}^{k}.$$
#
# This chapter goes from the outputs to a loss, from the loss to training, and from training to an accuracy. Everything
# is written by hand; the built-in versions wait for you in the chapters after it.
# %% [markdown] lang="zh"
# # Softmax 回归
#
# **回归**估计一个数：这栋房子值多少钱？**分类**从几个类别里选一个：这是猫、狗还是鸡？房价只有一个输出；分类器则*每个类别*有一个输出，
# 输出 $o_i$ 表示它有多相信是第 $i$ 类。它预测输出最大的那一类：
#
# $$\hat y = \operatorname*{argmax}_i\; o_i .$$
#
# 每个输出都是特征的线性模型，所以对 $d$ 个特征和 $k$ 个类别
#
# $$\mathbf{o} = \mathbf{x}\mathbf{W} + \mathbf{b}, \qquad
# \mathbf{W}\in\mathbb{R}^{d\times k},\; \mathbf{b}\in\mathbb{R}^{k}.$$
#
# 本章从输出走到损失，从损失走到训练，再从训练走到精度。所有东西都自己写；现成的版本留给后面的章节。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## Labels as vectors: one-hot
#
# A class has no size: "dog" is not twice "cat". So label $y$ becomes a vector that is 1 at place $y$ and 0 elsewhere:
#
# $$\mathbf{y} = (y_1, \dots, y_k), \qquad y_i = \begin{cases} 1 & \text{if } i = y\\ 0 & \text{otherwise.}\end{cases}$$
#
# With three classes, the labels 0 and 2 become $(1, 0, 0)$ and $(0, 0, 1)$.
#
# **Exercise.** Write `one_hot`. Neither `one_hot` nor `eye` of any library may be used. Mind that negative indices
# count from the end in Python, so a label of $-1$ does no harm to an index — it must be refused all the same.
# %% [markdown] lang="zh"
# ## 标号变成向量：独热编码
#
# 类别没有大小：“狗”不是“猫”的两倍。于是标号 $y$ 变成一个向量，第 $y$ 位为 1，其余为 0：
#
# $$\mathbf{y} = (y_1, \dots, y_k), \qquad y_i = \begin{cases} 1 & \text{若 } i = y\\ 0 & \text{其他。}\end{cases}$$
#
# 有三个类别时，标号 0 和 2 变成 $(1, 0, 0)$ 和 $(0, 0, 1)$。
#
# **练习。** 写出 `one_hot`。不能用任何库的 `one_hot` 和 `eye`。注意 Python 的负下标从末尾数起，
# 所以标号 $-1$ 作下标时不会报错——但同样必须拒绝。
# %% exercise="one_hot"
def one_hot(labels, num_classes):
    """Turn class numbers into vectors that are 1 at the class and 0 elsewhere.

    labels: LongTensor (n,). Returns float32 (n, num_classes).
    ValueError for a label outside 0 … num_classes - 1.
    """
    ### BEGIN SOLUTION
    if ((labels < 0) | (labels >= num_classes)).any():
        raise ValueError(f"labels must be 0 … {num_classes - 1}, got {labels.tolist()}")
    classes = torch.arange(num_classes, device=labels.device)
    return (labels.reshape(-1, 1) == classes).to(torch.float32)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Softmax: from outputs to probabilities
#
# Outputs may be negative and do not sum to 1. Softmax makes a distribution of them:
#
# $$\hat y_i = \frac{\exp(o_i)}{\sum_j \exp(o_j)} .$$
#
# For the outputs $(1, -1, 2)$ it gives about $(0.26, 0.04, 0.70)$. The order stays as it is; what changes is that the
# numbers are now positive and sum to 1.
#
# **One trap.** In float32, $\exp(89)$ is already infinity, and $\infty/\infty$ is not a number. A constant added to all
# outputs of a row cancels in the fraction, so subtract the largest one first:
#
# $$\hat y_i = \frac{\exp(o_i - m)}{\sum_j \exp(o_j - m)}, \qquad m = \max_j o_j .$$
#
# No exponent is above 0 now, and at least one is 0, so the sum is at least 1.
#
# **Exercise.** Write `softmax`, for each row of a matrix. Built-in softmax, log_softmax and logsumexp are not allowed
# here, nor in `log_softmax` and `cross_entropy_with_logits`.
# %% [markdown] lang="zh"
# ## Softmax：从输出到概率
#
# 输出可以是负数，加起来也不等于 1。softmax 把它们变成一个分布：
#
# $$\hat y_i = \frac{\exp(o_i)}{\sum_j \exp(o_j)} .$$
#
# 输出 $(1, -1, 2)$ 给出大约 $(0.26, 0.04, 0.70)$。大小顺序不变；变的是这些数现在都为正，和为 1。
#
# **一个陷阱。** 在 float32 里 $\exp(89)$ 已经是无穷大，而 $\infty/\infty$ 不是一个数。给一行的所有输出加上同一个常数，分式里会消掉，
# 所以先减去最大的那个：
#
# $$\hat y_i = \frac{\exp(o_i - m)}{\sum_j \exp(o_j - m)}, \qquad m = \max_j o_j .$$
#
# 现在没有指数大于 0，而且至少有一个等于 0，所以分母至少是 1。
#
# **练习。** 写出 `softmax`，对矩阵的每一行计算。这里以及 `log_softmax`、`cross_entropy_with_logits` 中，
# 都不允许用现成的 softmax、log_softmax 和 logsumexp。
# %% exercise="softmax"
def softmax(X):
    """Turn each row of outputs into probabilities.

    X: (n, k). Returns (n, k): positive, each row sums to 1; finite for outputs of ±1e4.
    """
    ### BEGIN SOLUTION
    # Subtracting the row's maximum changes nothing but keeps exp from overflowing.
    powers = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return powers / powers.sum(dim=1, keepdim=True)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### What scale does
#
# The same outputs, multiplied by 0.5, 1 and 4: softmax is softer or harder, the winner stays.
# %% [markdown] lang="zh"
# ### 尺度的作用
#
# 同样的输出，乘以 0.5、1 和 4：softmax 变软或变硬，赢家不变。
# %% figure
outputs = torch.tensor([1.0, -1.0, 2.0, 0.5])
fig, axes = plt.subplots(1, 3, figsize=(9, 2.5), sharey=True)
for ax, factor in zip(axes, (0.5, 1.0, 4.0)):
    ax.bar(range(4), softmax(factor * outputs.reshape(1, -1))[0].tolist())
    ax.set_title(f"softmax({factor:g} o)")
    ax.set_xlabel("class")
plt.show()
# %% [markdown] lang="en"
# ## The logarithm of softmax
#
# A loss needs $\log \hat y_i$. For the outputs $(0, -200)$ the second probability is $e^{-200}\approx 10^{-87}$, too
# small for float32: it becomes 0, and its logarithm $-\infty$. The true answer is a harmless $-200$. Take the logarithm
# on paper first:
#
# $$\log \hat y_i = (o_i - m) - \log \sum_j \exp(o_j - m), \qquad m = \max_j o_j .$$
#
# **Exercise.** Write `log_softmax`, for each row.
# %% [markdown] lang="zh"
# ## softmax 的对数
#
# 损失需要 $\log \hat y_i$。输出为 $(0, -200)$ 时，第二个概率是 $e^{-200}\approx 10^{-87}$，float32 放不下：它变成 0，
# 对数变成 $-\infty$。而真正的答案只是 $-200$。先在纸上取对数：
#
# $$\log \hat y_i = (o_i - m) - \log \sum_j \exp(o_j - m), \qquad m = \max_j o_j .$$
#
# **练习。** 写出 `log_softmax`，对每一行计算。
# %% exercise="log_softmax"
def log_softmax(X):
    """Return the logarithm of each row's softmax, right where softmax itself underflows.

    X: (n, k). Returns (n, k). The absolute error stays within a few eps of the largest output.
    """
    ### BEGIN SOLUTION
    shifted = X - X.max(dim=1, keepdim=True).values
    return shifted - shifted.exp().sum(dim=1, keepdim=True).log()
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Cross-entropy
#
# How far is the predicted distribution $\hat{\mathbf y}$ from the true one? Cross-entropy measures it, and as the true
# one is one-hot, a single term survives:
#
# $$H(\mathbf y, \hat{\mathbf y}) = -\sum_i y_i \log \hat y_i = -\log \hat y_y .$$
#
# Only the probability given to the right class counts. With
# $\hat{\mathbf Y} = \begin{bmatrix}0.1&0.3&0.6\\0.3&0.2&0.5\end{bmatrix}$ and labels $(0, 2)$ the losses are
# $-\log 0.1 = 2.303$ and $-\log 0.5 = 0.693$.
#
# Beware of computing the sum over $i$ as it stands: where some $\hat y_i$ is 0, $0\cdot\log 0$ is not a number. Pick
# the one that counts instead.
#
# **Exercise.** Write `cross_entropy`. Built-in cross_entropy and nll_loss are not allowed.
# %% [markdown] lang="zh"
# ## 交叉熵
#
# 预测的分布 $\hat{\mathbf y}$ 离真实的分布有多远？交叉熵可以衡量；因为真实分布是独热的，只剩下一项：
#
# $$H(\mathbf y, \hat{\mathbf y}) = -\sum_i y_i \log \hat y_i = -\log \hat y_y .$$
#
# 我们只关心对正确类别给出的概率。对
# $\hat{\mathbf Y} = \begin{bmatrix}0.1&0.3&0.6\\0.3&0.2&0.5\end{bmatrix}$ 和标号 $(0, 2)$，损失是
# $-\log 0.1 = 2.303$ 和 $-\log 0.5 = 0.693$。
#
# 小心，不要照字面去算对 $i$ 的求和：某个 $\hat y_i$ 为 0 时，$0\cdot\log 0$ 不是一个数。应当直接取出起作用的那一个。
#
# **练习。** 写出 `cross_entropy`。不允许用现成的 cross_entropy 和 nll_loss。
# %% exercise="cross_entropy"
def cross_entropy(y_hat, y):
    """Return each example's -log of the probability given to its label.

    y_hat: probabilities (n, k); y: LongTensor (n,). Returns (n,).
    """
    ### BEGIN SOLUTION
    return -torch.log(y_hat[torch.arange(len(y), device=y.device), y])
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The price of a wrong conviction
# %% [markdown] lang="zh"
# ### 自信地犯错的代价
# %% figure
p = torch.linspace(0.01, 0.99, 99)
plt.figure(figsize=(5, 2.8))
plt.plot(p, cross_entropy(torch.stack([p, 1 - p], dim=1), torch.zeros(99, dtype=torch.int64)))
plt.xlabel("probability given to the right class")
plt.ylabel("loss")
plt.show()
# %% [markdown] lang="en"
# ## Straight from the outputs
#
# Training should never form the probabilities: it goes from outputs to the loss through `log_softmax`. Its gradient is
# as simple as in linear regression — the difference between what was predicted and what was true:
#
# $$\ell(\mathbf o, y) = -o_y + \log\sum_j \exp(o_j), \qquad
# \frac{\partial \ell}{\partial o_i} = \operatorname{softmax}(\mathbf o)_i - y_i .$$
#
# If all $k$ outputs are equal the loss is $\log k$: a good number to know, it is what an untrained network should show.
#
# **Exercise.** Write `cross_entropy_with_logits`: the **mean** over the batch. ("Logits" is what the field calls the
# outputs $\mathbf o$.)
# %% [markdown] lang="zh"
# ## 直接从输出计算
#
# 训练时不应算出概率：应当通过 `log_softmax` 从输出直接得到损失。它的梯度和线性回归一样简单——预测与真实之差：
#
# $$\ell(\mathbf o, y) = -o_y + \log\sum_j \exp(o_j), \qquad
# \frac{\partial \ell}{\partial o_i} = \operatorname{softmax}(\mathbf o)_i - y_i .$$
#
# 如果 $k$ 个输出都相等，损失就是 $\log k$：记住这个数，没有训练过的网络就该是它。
#
# **练习。** 写出 `cross_entropy_with_logits`：整个小批量的**均值**。（logits 是这个领域对输出 $\mathbf o$ 的称呼。）
# %% exercise="cross_entropy_with_logits"
def cross_entropy_with_logits(logits, y):
    """Return the mean cross-entropy of a batch, stable for large outputs.

    logits: (n, k); y: LongTensor (n,). Returns a scalar.
    """
    ### BEGIN SOLUTION
    rows = torch.arange(len(y), device=y.device)
    return -log_softmax(logits)[rows, y].mean()
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Predict and count
#
# **Exercise.** Write `predict`: the class with the largest score in each row.
# %% [markdown] lang="zh"
# ## 预测与计数
#
# **练习。** 写出 `predict`：每一行得分最大的类别。
# %% exercise="predict"
def predict(y_hat):
    """Return the class with the largest score in each row.

    y_hat: (n, k). Returns a LongTensor (n,).
    """
    ### BEGIN SOLUTION
    return y_hat.argmax(dim=1)
    ### END SOLUTION
# %% [markdown] lang="en"
# With the probabilities from above, the predictions are 2 and 2; the labels 0 and 2: one is right.
#
# **Exercise.** Write `accuracy`: the **number** of right predictions. It takes scores or, if the predictions were made
# already, labels.
# %% [markdown] lang="zh"
# 用上面的概率，预测是 2 和 2，标号是 0 和 2：对了一个。
#
# **练习。** 写出 `accuracy`：预测正确的**个数**。它接受得分；如果已经做出了预测，也接受标号。
# %% exercise="accuracy"
def accuracy(y_hat, y):
    """Count the right predictions.

    y_hat: scores (n, k) or labels (n,); y: LongTensor (n,). Returns a Python float or int.
    """
    ### BEGIN SOLUTION
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 else y_hat
    return int((labels == y).sum())
    ### END SOLUTION
# %% [markdown] lang="en"
# ## By how much?
#
# To classify well it is enough that the right output is *clearly larger* than all the others, however large any of them
# is (Li Mu's notes: uncalibrated scores, 无校验比例):
#
# $$o_y - o_i \ge \Delta(y, i) \quad\text{for all } i \ne y .$$
#
# The smallest of these differences is the example's **margin**, $o_y - \max_{i\ne y} o_i$. It is negative exactly when
# the example is misclassified. For the outputs $(1, -1, 2)$ it is $1$ if the label is 2, and $-1$ if the label is 0.
#
# **Exercise.** Write `margin`. There are at least two classes.
# %% [markdown] lang="zh"
# ## 大多少？
#
# 要分得好，只需正确类别的输出*明显大于*其余所有输出，而不管它们各自有多大（李沐讲义中的“无校验比例”）：
#
# $$o_y - o_i \ge \Delta(y, i) \quad\text{对所有 } i \ne y .$$
#
# 这些差中最小的一个是这个样本的**间隔**：$o_y - \max_{i\ne y} o_i$。它为负，当且仅当样本被分错。对输出 $(1, -1, 2)$，标号为 2 时
# 它是 $1$，标号为 0 时它是 $-1$。
#
# **练习。** 写出 `margin`。至少有两个类别。
# %% exercise="margin"
def margin(o, y):
    """Return by how much each example's true class leads (or trails) the best of the others.

    o: outputs (n, k) with k > 1; y: LongTensor (n,). Returns (n,).
    """
    ### BEGIN SOLUTION
    true = y.reshape(-1, 1) == torch.arange(o.shape[1], device=o.device)
    others = o.masked_fill(true, float("-inf")).max(dim=1).values
    return o[true] - others
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Accuracy of a network on a data set
#
# A data set comes in batches, and the last one is often smaller, so count right predictions and examples over all of
# them and divide once. Some layers (dropout, batch normalisation) behave differently in training: `net.eval()` tells
# them that this is none, and afterwards the network must be in the mode it was found in. No gradients are needed, so
# record no graph.
#
# **Exercise.** Write `evaluate_accuracy`.
# %% [markdown] lang="zh"
# ## 网络在数据集上的精度
#
# 数据集一批一批地来，最后一批往往小一些，所以在所有批次上累计预测正确的个数和样本数，最后只除一次。有些层（丢弃法、批量归一化）在训练时
# 行为不同：`net.eval()` 告诉它们现在不是训练；之后网络必须回到原来的模式。不需要梯度，所以不要记录计算图。
#
# **练习。** 写出 `evaluate_accuracy`。
# %% exercise="evaluate_accuracy"
def evaluate_accuracy(net, data_iter):
    """Return the fraction of examples in all batches that the network classifies rightly.

    net: nn.Module from features (n, d) to scores (n, k), in evaluation mode while this runs and put back
    after; data_iter: iterable of (features, labels). No graph is recorded.
    """
    ### BEGIN SOLUTION
    was_training = net.training
    net.eval()
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            right += accuracy(net(X), y)
            total += len(y)
    net.train(was_training)
    return right / total
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Training
#
# All pieces are there. Minibatch stochastic gradient descent on the mean cross-entropy:
#
# $$(\mathbf W, \mathbf b) \leftarrow (\mathbf W, \mathbf b) - \eta\,\nabla\,
# \frac1{|B|}\sum_{i\in B} \ell(\mathbf x_i\mathbf W + \mathbf b,\, y_i).$$
#
# An epoch visits every example once, in random order; the last batch may be smaller, and `batch_size` may exceed the
# number of examples.
#
# **Exercise.** Write `train_softmax` from scratch: no `nn.Linear`, no `torch.optim`. Autograd is welcome.
# %% [markdown] lang="zh"
# ## 训练
#
# 零件齐了。对平均交叉熵做小批量随机梯度下降：
#
# $$(\mathbf W, \mathbf b) \leftarrow (\mathbf W, \mathbf b) - \eta\,\nabla\,
# \frac1{|B|}\sum_{i\in B} \ell(\mathbf x_i\mathbf W + \mathbf b,\, y_i).$$
#
# 一个迭代周期以随机顺序访问每个样本一次；最后一批可以小一些，`batch_size` 也可以超过样本数。
#
# **练习。** 从零写出 `train_softmax`：不用 `nn.Linear`，不用 `torch.optim`。可以用自动求导。
# %% exercise="train_softmax"
def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    """Train softmax regression by minibatch SGD on the mean cross-entropy.

    features: (n, d); labels: LongTensor (n,). Returns (W, b): (d, num_classes) and (num_classes,).
    """
    ### BEGIN SOLUTION
    n, d = features.shape
    like = {"dtype": features.dtype, "device": features.device}
    W = (0.01 * torch.randn(d, num_classes, **like)).requires_grad_()
    b = torch.zeros(num_classes, **like).requires_grad_()
    for _ in range(num_epochs):
        order = torch.randperm(n, device=features.device)
        for batch in order.split(batch_size):
            loss = cross_entropy_with_logits(features[batch] @ W + b, labels[batch])
            slopes = torch.autograd.grad(loss, (W, b))
            with torch.no_grad():
                for param, slope in zip((W, b), slopes):
                    param -= lr * slope
    return W.detach(), b.detach()
    ### END SOLUTION
# %% [markdown] lang="en"
# ### What was learnt
#
# Three clouds of points, and the regions that your model assigns to each class. The borders are straight: the model is
# linear.
# %% [markdown] lang="zh"
# ### 学到了什么
#
# 三团点，以及你的模型分给每个类别的区域。边界是直的：模型是线性的。
# %% figure
torch.manual_seed(0)
centres = torch.tensor([[2.0, 0.0], [-1.0, 2.0], [-1.0, -2.0]])
kinds = torch.arange(150) % 3
points = centres[kinds] + 0.7 * torch.randn(150, 2)
W, b = train_softmax(points, kinds, 3, lr=0.5, num_epochs=10, batch_size=30)
side = torch.linspace(-4, 4, 80)
grid = torch.cartesian_prod(side, side)
regions = predict(grid @ W + b).reshape(80, 80)
plt.figure(figsize=(4, 4))
plt.contourf(side, side, regions.T, levels=[-0.5, 0.5, 1.5, 2.5], alpha=0.3)
plt.scatter(points[:, 0], points[:, 1], c=kinds, s=12)
plt.title(f"{accuracy(points @ W + b, kinds) / 150:.0%} right")
plt.show()
