# %% [markdown] lang="en"
# # Model selection, underfitting and overfitting
#
# A student who learns last year's exams by heart scores 100 % on them and may fail the next one. A network can do the
# same. So we keep two numbers apart:
#
# * the **training error**: on the examples the model was fitted to;
# * the **generalisation error**: on new examples of the same kind. We cannot compute it, we estimate it on data held
#   back.
#
# | data set | what it is for |
# | --- | --- |
# | training | fits the parameters |
# | validation | chooses among models (degree, width, learning rate): looked at often, never fitted to |
# | test | looked at once, at the very end |
#
# A model that is too simple cannot even fit the training data (**underfitting**). A model that is too rich fits the
# noise too (**overfitting**): its training error goes on falling while its validation error rises. This chapter
# measures both.
# %% [markdown] lang="zh"
# # 模型选择、欠拟合和过拟合
#
# 把去年的考题背下来的学生，在去年的卷子上能得满分，下一场考试却可能不及格。网络也会这样。所以要把两个数分开：
#
# * **训练误差**：模型在它拟合过的样本上的误差；
# * **泛化误差**：模型在同类新样本上的误差。它算不出来，只能用留出来的数据估计。
#
# | 数据集 | 用途 |
# | --- | --- |
# | 训练集 | 拟合参数 |
# | 验证集 | 在模型之间做选择（次数、宽度、学习率）：可以常看，但不参与拟合 |
# | 测试集 | 最后只看一次 |
#
# 模型太简单，连训练数据都拟合不好，叫**欠拟合**；模型太复杂，连噪声也拟合了，叫**过拟合**：训练误差继续下降，验证误差却上升。
# 本章就来量出这两个误差。
# %%
import math

import matplotlib.pyplot as plt
import numpy as np
import torch
from torch import nn
# %% [markdown] lang="en"
# ## Polynomials as models
#
# The notes fit the data $y = 5 + 1.2x - 3.4\frac{x^2}{2!} + 5.6\frac{x^3}{3!} + \epsilon$ with polynomials of several
# degrees. A polynomial is a *linear* model on the features
#
# $$\phi(x) = \Bigl(1,\; x,\; \frac{x^2}{2!},\; \dots,\; \frac{x^d}{d!}\Bigr), \qquad \hat y = \phi(x)\,w.$$
#
# Dividing by $i!$ keeps the numbers small: $3^{10} = 59049$, but $3^{10}/10! \approx 0.016$. With $x = 2$ and $d = 3$
# the row is $(1,\, 2,\, 4/2,\, 8/6) = (1,\, 2,\, 2,\, 1.333)$. A larger $d$ is a richer model: the degree is our knob
# for capacity.
#
# **Exercise.** Write `poly_features`.
# %% [markdown] lang="zh"
# ## 用多项式作模型
#
# 课程里的数据是 $y = 5 + 1.2x - 3.4\frac{x^2}{2!} + 5.6\frac{x^3}{3!} + \epsilon$，用不同次数的多项式去拟合。
# 多项式其实是作用在下面这些特征上的*线性*模型：
#
# $$\phi(x) = \Bigl(1,\; x,\; \frac{x^2}{2!},\; \dots,\; \frac{x^d}{d!}\Bigr), \qquad \hat y = \phi(x)\,w.$$
#
# 除以 $i!$ 是为了不让数值太大：$3^{10} = 59049$，而 $3^{10}/10! \approx 0.016$。取 $x = 2$、$d = 3$，这一行就是
# $(1,\, 2,\, 4/2,\, 8/6) = (1,\, 2,\, 2,\, 1.333)$。$d$ 越大，模型越复杂：次数就是调节容量的旋钮。
#
# **练习。** 写出 `poly_features`。
# %% exercise="poly_features"
def poly_features(x, degree):
    """Return the features x^i / i! of each number, for i = 0 … degree.

    x: (n,); degree: a whole number, at least 0. Returns (n, degree + 1): column i holds x^i / i!.
    """
    ### BEGIN SOLUTION
    return torch.stack([x**i / math.factorial(i) for i in range(degree + 1)], dim=1)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The features, drawn
#
# Each curve is one column of what you return: the building blocks that the weights mix.
# %% [markdown] lang="zh"
# ### 把特征画出来
#
# 每条曲线是你返回的矩阵的一列：权重所混合的就是这些基本曲线。
# %% figure
grid = torch.linspace(-3, 3, 61)
plt.figure(figsize=(6, 3))
for i, column in enumerate(poly_features(grid, 5).T):
    plt.plot(grid, column, label=f"$x^{i}/{i}!$")
plt.ylim(-5, 8)
plt.legend(fontsize=8)
plt.show()
# %% [markdown] lang="en"
# ## Three parts
#
# Shuffle first, then cut: data files are often sorted (all cats, then all dogs), and a cut without a shuffle would
# train on cats and test on dogs. The number of examples has to be whole, so we agree on Python's `round`. With $n = 10$
# and the fractions $(0.6, 0.25, 0.15)$ the first part gets $\mathrm{round}(6) = 6$, the second
# $\mathrm{round}(2.5) = 2$ (Python rounds halves to the even number), the third the remaining 2. Rounding can ask for
# more than there is: $n = 3$ with $(0.5, 0.5, 0)$ asks for $2 + 2$, so the second part takes what is left, 1.
#
# One trap: $0.7 + 0.2 + 0.1$ is $0.9999999999999999$ in floating point. It must count as 1.
#
# **Exercise.** Write `train_valid_test_split`.
# %% [markdown] lang="zh"
# ## 分成三份
#
# 先打乱，再切分：数据文件常常是排好序的（先全是猫，再全是狗），不打乱就切，会在猫上训练、在狗上测试。样本数必须是整数，
# 所以约定用 Python 的 `round`。例如 $n = 10$、比例 $(0.6, 0.25, 0.15)$：第一份 $\mathrm{round}(6) = 6$ 个，第二份
# $\mathrm{round}(2.5) = 2$ 个（Python 把一半舍入到偶数），第三份拿剩下的 2 个。舍入后可能不够分：$n = 3$、比例 $(0.5, 0.5, 0)$
# 要 $2 + 2$ 个，这时第二份只拿剩下的 1 个。
#
# 一个陷阱：浮点数里 $0.7 + 0.2 + 0.1$ 等于 $0.9999999999999999$，应当算作 1。
#
# **练习。** 写出 `train_valid_test_split`。
# %% exercise="train_valid_test_split"
def train_valid_test_split(n, fractions, generator=None):
    """Split the indices 0 … n - 1 at random into three parts.

    fractions: three numbers. The first part has round(n * fractions[0]) indices, the second the smaller of
    round(n * fractions[1]) and what is left, the third the rest. Returns three LongTensors. Draws from
    `generator`, or from torch's global generator if it is None.
    ValueError unless the fractions are >= 0 and sum to 1 (up to floating-point rounding).
    """
    ### BEGIN SOLUTION
    if min(fractions) < 0 or not math.isclose(sum(fractions), 1, abs_tol=1e-6):
        raise ValueError(f"the fractions {fractions} are not >= 0 with sum 1")
    first = round(n * fractions[0])
    second = min(round(n * fractions[1]), n - first)
    shuffled = torch.randperm(n, generator=generator)
    return shuffled[:first], shuffled[first : first + second], shuffled[first + second :]
    ### END SOLUTION
# %% [markdown] lang="en"
# ## K folds
#
# When data are scarce, holding back a third hurts. **K-fold cross-validation** lets every example serve both purposes:
# cut the data into $k$ blocks; $k$ times, train on $k-1$ of them and validate on the one that is left.
#
# With 7 examples and $k = 3$, blocks of $3, 2, 2$ will do: the sizes differ by at most one and nobody is left out. (The
# code in the notes takes blocks of $\lfloor n/k\rfloor$: the last $n \bmod k$ examples are then never validated on. Do
# better here.)
#
# **Exercise.** Write `get_k_fold_data`. The blocks are contiguous and in order: block 0 comes first in the data. No
#   shuffling.
# %% [markdown] lang="zh"
# ## K 折
#
# 数据不够多的时候，留出三分之一太可惜。**K 折交叉验证**让每个样本两种用途都派上：把数据切成 $k$ 块；做 $k$ 次，
# 每次用其中 $k-1$ 块训练，用剩下的一块验证。
#
# 7 个样本、$k = 3$，可以切成 $3, 2, 2$：大小最多差 1，一个也不落下。（课程代码每块取 $\lfloor n/k\rfloor$ 个，最后
# $n \bmod k$ 个样本永远不会被用来验证。这里请做得更好。）
#
# **练习。** 写出 `get_k_fold_data`。各块是连续的、按顺序的：第 0 块在数据的最前面。不要打乱。
# %% exercise="get_k_fold_data"
def get_k_fold_data(k, i, X, y):
    """Return the training and the validation data of fold i.

    X: (n, ...); y: (n, ...), k <= n. The n examples are cut into k contiguous blocks in order whose sizes differ by
    at most 1; block i validates, the others train. Returns (X_train, y_train, X_valid, y_valid).
    ValueError unless k >= 2 and 0 <= i < k.
    """
    ### BEGIN SOLUTION
    if k < 2 or not 0 <= i < k:
        raise ValueError(f"there is no fold {i} of {k}")
    n = len(X)
    start, stop = n * i // k, n * (i + 1) // k
    X_train, y_train = (torch.cat([data[:start], data[stop:]]) for data in (X, y))
    return X_train, y_train, X[start:stop], y[start:stop]
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Who validates when
#
# Rows are folds, columns are the 11 examples; yellow validates. Every column must be yellow exactly once.
# %% [markdown] lang="zh"
# ### 谁在什么时候用于验证
#
# 行是折，列是 11 个样本，黄色表示用于验证。每一列都应恰好有一格是黄色。
# %% figure
examples = torch.arange(11.0)
picture = torch.zeros(4, 11)
for fold in range(4):
    held_back = get_k_fold_data(4, fold, examples[:, None], examples)[3]
    picture[fold, held_back.long()] = 1
plt.figure(figsize=(6, 2.2))
plt.imshow(picture, cmap="viridis")
plt.xlabel("example")
plt.ylabel("fold")
plt.show()
# %% [markdown] lang="en"
# ## The k-fold error
#
# The estimate is the mean of the $k$ validation errors, each fold counting alike:
#
# $$\mathrm{CV} = \frac1k \sum_{i=0}^{k-1} \mathrm{error}\bigl(\mathrm{fit}(X^{(i)}_{\text{train}},
# y^{(i)}_{\text{train}}),\;
# X^{(i)}_{\text{valid}},\, y^{(i)}_{\text{valid}}\bigr).$$
#
# Each fold trains **its own model from scratch**. A model that has seen the fold it is judged on is a student who has
# seen the exam.
#
# By hand: $y = (0, 2, 4, 6)$, $k = 2$, `fit` returns the mean of $y$, `error` is the mean squared error. Fold 0: the
# mean of $(4, 6)$ is 5, the error on $(0, 2)$ is $(25 + 9)/2 = 17$. Fold 1: the mean of $(0, 2)$ is 1, the error on
# $(4, 6)$ is 17. The k-fold error is 17.
#
# **Exercise.** Write `k_fold_error`. `fit` and `error` are functions that you are given.
# %% [markdown] lang="zh"
# ## K 折误差
#
# 估计值是 $k$ 个验证误差的平均，每一折的分量相同：
#
# $$\mathrm{CV} = \frac1k \sum_{i=0}^{k-1} \mathrm{error}\bigl(\mathrm{fit}(X^{(i)}_{\text{train}},
# y^{(i)}_{\text{train}}),\;
# X^{(i)}_{\text{valid}},\, y^{(i)}_{\text{valid}}\bigr).$$
#
# 每一折都**从头训练自己的模型**。如果模型见过用来评判它的那一折，就像学生事先看过了考卷。
#
# 手算：$y = (0, 2, 4, 6)$，$k = 2$，`fit` 返回 $y$ 的平均值，`error` 是均方误差。第 0 折：$(4, 6)$ 的平均是 5，在 $(0, 2)$ 上的
# 误差是 $(25 + 9)/2 = 17$。第 1 折：$(0, 2)$ 的平均是 1，在 $(4, 6)$ 上的误差是 17。K 折误差是 17。
#
# **练习。** 写出 `k_fold_error`。`fit` 和 `error` 是传进来的函数。
# %% exercise="k_fold_error"
def k_fold_error(k, X, y, fit, error):
    """Return the mean of the k validation errors.

    X: (n, ...); y: (n, ...). fit(X_train, y_train) returns a model; error(model, X_valid, y_valid) returns a number.
    Folds as in get_k_fold_data; every fold counts alike. Returns a scalar.
    """
    ### BEGIN SOLUTION
    total = 0.0
    for i in range(k):
        X_train, y_train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        total += float(error(fit(X_train, y_train), X_valid, y_valid))
    return total / k
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The U
#
# A *nearest-neighbour* model predicts the mean of the $m$ closest training examples. With $m = 1$ it knows the training
# data by heart (training error 0); with a large $m$ it predicts nearly a constant. From left to right the capacity
# **grows**: training error falls, your k-fold error falls and then turns.
# %% [markdown] lang="zh"
# ### U 形曲线
#
# *最近邻*模型用最近的 $m$ 个训练样本的平均作预测。$m = 1$ 时它把训练数据背了下来（训练误差为 0）；$m$ 很大时它几乎只给出一个常数。
# 图中从左到右容量**增大**：训练误差一路下降，你的 K 折误差先降后升。
# %% figure
maker = torch.Generator().manual_seed(7)
X = 6 * torch.rand(60, 1, generator=maker) - 3
y = torch.sin(1.5 * X[:, 0]) + 0.5 * torch.randn(60, generator=maker)
neighbours = [32, 24, 16, 12, 8, 6, 4, 3, 2, 1]


def error_of(m):
    """Return the error function of the model that averages m neighbours."""

    def error(known, X, y):
        nearest = torch.cdist(X, known[0]).topk(m, largest=False).indices
        return float((known[1][nearest].mean(1) - y).square().mean())

    return error


known = (X, y)
plt.figure(figsize=(6, 3))
plt.plot([error_of(m)(known, X, y) for m in neighbours], "o-", label="training")
plt.plot([k_fold_error(6, X, y, lambda X, y: (X, y), error_of(m)) for m in neighbours], "o-", label="6-fold")
plt.xticks(range(len(neighbours)), neighbours)
plt.xlabel("neighbours m (capacity grows to the right)")
plt.ylabel("mean squared error")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## How many parameters?
#
# A first, rough measure of capacity is the number of trainable scalars. A `Linear(20, 10)` has
# $20 \cdot 10 + 10 = 210$. Two cautions: a **frozen** parameter (`requires_grad=False`) is not trained and does not
# count, and a parameter that **two layers share** is one parameter.
#
# **Exercise.** Write `count_parameters`.
# %% [markdown] lang="zh"
# ## 有多少参数？
#
# 衡量容量的第一个粗略指标，是可训练的标量的个数。`Linear(20, 10)` 有 $20 \cdot 10 + 10 = 210$ 个。注意两点：**冻结**的参数
# （`requires_grad=False`）不参与训练，不算；**两层共享**的参数是同一个参数，只算一次。
#
# **练习。** 写出 `count_parameters`。
# %% exercise="count_parameters"
def count_parameters(net):
    """Return how many trainable scalars a network has.

    net: an nn.Module. Frozen parameters do not count, a shared one counts once. Leaves net as it is.
    """
    ### BEGIN SOLUTION
    return sum(p.numel() for p in net.parameters() if p.requires_grad)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Choose the degree
#
# Now the whole method: for each degree, fit the polynomial by least squares, that is minimise
# $\sum_j (\phi(x_j)\,w - y_j)^2$ over $w$, and estimate its error by k folds with the **mean squared error**. Choose
# the degree with the lowest estimate; of exact equals take the smaller degree (Occam). The fit can be solved at once,
# with `torch.linalg.lstsq` for example; no gradient descent is needed.
#
# **Exercise.** Write `select_degree`.
# %% [markdown] lang="zh"
# ## 选择次数
#
# 现在是完整的方法：对每个次数，用最小二乘拟合多项式，即对 $w$ 最小化 $\sum_j (\phi(x_j)\,w - y_j)^2$，再用 K 折估计它的**均方误差**。
# 选估计值最低的次数；完全相等时取较小的次数（奥卡姆剃刀）。拟合可以一步解出，例如用 `torch.linalg.lstsq`，不需要梯度下降。
#
# **练习。** 写出 `select_degree`。
# %% exercise="select_degree"
def select_degree(x, y, degrees, k):
    """Return the degree whose least-squares polynomial has the lowest k-fold error.

    x, y: (n,); degrees: whole numbers in any order. The error is the mean over the folds of get_k_fold_data, each
    counting alike, of the validation mean squared error. Of exact equals, the smaller degree.
    """
    ### BEGIN SOLUTION
    def fit(X, y):
        return torch.linalg.lstsq(X, y[:, None]).solution

    def error(w, X, y):
        return ((X @ w)[:, 0] - y).square().mean()

    def estimate(degree):
        return k_fold_error(k, poly_features(x, degree), y, fit, error)

    # min() keeps the first of equals.
    return min(sorted(degrees), key=estimate)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The book's cubic
#
# Data from the notes' cubic with noise. The title says what your function chooses; beside it a degree that is too low
# and one that is too high.
# %% [markdown] lang="zh"
# ### 书里的三次多项式
#
# 数据来自课程里的三次多项式加噪声。标题写着你的函数选出的次数；旁边画出一个太低的次数和一个太高的次数。
# %% figure
maker = torch.Generator().manual_seed(3)
x = 4 * torch.rand(24, generator=maker, dtype=torch.float64) - 2
y = poly_features(x, 3) @ torch.tensor([5, 1.2, -3.4, 5.6], dtype=torch.float64)
y = y + torch.randn(24, generator=maker, dtype=torch.float64)
chosen = int(select_degree(x, y, [0, 1, 2, 3, 4, 6, 8, 12], 6))
where = np.linspace(float(x.min()), float(x.max()), 200)
fig, axes = plt.subplots(1, 3, figsize=(10, 3), sharey=True)
for ax, degree in zip(axes, (0, chosen, 15)):
    ax.scatter(x, y, s=12)
    ax.plot(where, np.polynomial.Polynomial.fit(x.numpy(), y.numpy(), degree)(where), color="C1")
    ax.set_ylim(float(y.min()) - 5, float(y.max()) + 5)
    ax.set_title(f"degree {degree}" + (" (chosen)" if degree == chosen else ""))
plt.show()
# %% [markdown] lang="en"
# ## VC dimension
#
# Counting parameters is rough. Statistical learning theory measures a classifier's capacity by the largest number of
# points that it can **shatter**: for *some* placement of the points, every one of the $2^m$ ways to label them $\pm1$
# is realised by some setting of the parameters. That number is the **VC dimension**. A linear classifier with a bias on
# $d$ inputs has VC dimension $d + 1$: a perceptron in the plane ($d = 2$) shatters three points, but no four (XOR!).
#
# **Exercise.** Write `vc_dimension_linear`.
# %% [markdown] lang="zh"
# ## VC 维
#
# 数参数比较粗略。统计学习理论这样衡量分类器的容量：它最多能**打散**多少个点。打散是指：存在*某种*摆放，使这 $m$ 个点的
# $2^m$ 种 $\pm1$ 标号，每一种都能由某组参数实现。这个最大的数就是 **VC 维**。$d$ 个输入、带偏置的线性分类器的 VC 维是 $d + 1$：
# 平面上（$d = 2$）的感知机能打散三个点，但打散不了任何四个点（XOR！）。
#
# **练习。** 写出 `vc_dimension_linear`。
# %% exercise="vc_dimension_linear"
def vc_dimension_linear(d):
    """Return the VC dimension of a linear classifier with bias on d inputs, d >= 1."""
    ### BEGIN SOLUTION
    return d + 1
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Which points can be shattered?
#
# In the plane: one point and two points always. Three points, unless they lie on one line: on a line the labels $+,-,+$
# cannot be cut by one straight line. Three points $a, b, c$ lie on one line exactly if the cross product
#
# $$(b_1 - a_1)(c_2 - a_2) - (b_2 - a_2)(c_1 - a_1)$$
#
# is zero. For $(0,0), (1,2), (2,4)$ it is $1\cdot4 - 2\cdot2 = 0$. Four or more points: never.
#
# **Exercise.** Write `is_shattered`.
# %% [markdown] lang="zh"
# ## 哪些点能被打散？
#
# 在平面上：一个点、两个点总可以。三个点，除非在一条直线上：一条直线上的标号 $+,-,+$ 不可能用一条直线分开。三个点 $a, b, c$
# 在一条直线上，当且仅当叉积
#
# $$(b_1 - a_1)(c_2 - a_2) - (b_2 - a_2)(c_1 - a_1)$$
#
# 等于零。对 $(0,0), (1,2), (2,4)$，它是 $1\cdot4 - 2\cdot2 = 0$。四个或更多的点：永远不行。
#
# **练习。** 写出 `is_shattered`。
# %% exercise="is_shattered"
def is_shattered(points):
    """Tell whether straight lines realise all 2^m labelings of points in the plane.

    points: (m, 2), distinct, with small whole coordinates; 1 <= m <= 5. Returns a bool.
    """
    ### BEGIN SOLUTION
    if len(points) != 3:
        return len(points) < 3
    (ux, uy), (vx, vy) = (points[1:] - points[0]).tolist()
    return ux * vy != uy * vx
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Seen
# %% [markdown] lang="zh"
# ### 看一看
# %% figure
sets = [[(0, 0), (2, 1)], [(0, 0), (2, 1), (1, 2)], [(0, 0), (1, 1), (2, 2)], [(0, 0), (2, 0), (0, 2), (2, 2)]]
fig, axes = plt.subplots(1, 4, figsize=(9, 2.4))
for ax, corners in zip(axes, sets):
    ax.scatter(*zip(*corners))
    ax.set_title(f"shattered: {bool(is_shattered(torch.tensor(corners, dtype=torch.float32)))}", fontsize=9)
    ax.set(xlim=(-1, 3), ylim=(-1, 3), xticks=[], yticks=[])
plt.show()
# %% [markdown] written="capacity" lang="en"
# ## Question: why the curves part
#
# As the capacity of a model grows, its training error keeps falling, but its validation error falls and then turns
# upwards. Explain both in your own words (five to ten sentences): why can the training error only fall, what does the
# extra capacity fit after the turn, and how do the number of examples and the noise move the turning point?
# %% [markdown] written="capacity" lang="zh"
# ## 问题：两条曲线为什么分开
#
# 模型容量增大时，训练误差一直下降，验证误差却先降后升。请用自己的话解释（五到十句）：训练误差为什么只会下降？拐点之后，多出来的容量在拟合
# 什么？样本数和噪声怎样移动这个拐点？
