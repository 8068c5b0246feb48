# %% [markdown] lang="en"
# # Numerical stability
#
# A network of $d$ layers is a composition $h^t = f_t(h^{t-1})$, $y = \ell \circ f_d \circ \dots \circ f_1(x)$. By the
# chain rule the gradient of a layer's weights is a **product of matrices**:
#
# $$\frac{\partial \ell}{\partial W^t} = \frac{\partial \ell}{\partial h^d}\;
# \frac{\partial h^d}{\partial h^{d-1}} \cdots \frac{\partial h^{t+1}}{\partial h^t}\; \frac{\partial h^t}{\partial
# W^t}.$$
#
# A product of many factors that are a little above 1 explodes, one of factors a little below 1 vanishes:
#
# $$1.5^{100} \approx 4 \cdot 10^{17}, \qquad 0.8^{100} \approx 2 \cdot 10^{-10}.$$
#
# Numbers in a computer have an end: float16 reaches from about $6\cdot10^{-5}$ (smallest normal number) to $65504$,
# float32 from $10^{-38}$ to $3\cdot10^{38}$, float64 from $2\cdot10^{-308}$ to $1.8\cdot10^{308}$. Beyond lie `inf`,
# `nan` and 0.
# %% [markdown] lang="zh"
# # 数值稳定性
#
# $d$ 层的网络是复合函数 $h^t = f_t(h^{t-1})$，$y = \ell \circ f_d \circ \dots \circ f_1(x)$。按链式法则，某一层权重的梯度是
# **许多矩阵的乘积**：
#
# $$\frac{\partial \ell}{\partial W^t} = \frac{\partial \ell}{\partial h^d}\;
# \frac{\partial h^d}{\partial h^{d-1}} \cdots \frac{\partial h^{t+1}}{\partial h^t}\; \frac{\partial h^t}{\partial
# W^t}.$$
#
# 许多略大于 1 的因子相乘会爆炸，许多略小于 1 的因子相乘会消失：
#
# $$1.5^{100} \approx 4 \cdot 10^{17}, \qquad 0.8^{100} \approx 2 \cdot 10^{-10}.$$
#
# 计算机里的数是有边界的：float16 从约 $6\cdot10^{-5}$（最小的正规数）到 $65504$，float32 从 $10^{-38}$ 到 $3\cdot10^{38}$，float64 从
# $2\cdot10^{-308}$ 到 $1.8\cdot10^{308}$。再往外就是 `inf`、`nan` 和 0。
# %%
import math

import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## A product of layers
#
# Take the simplest model: every layer multiplies by the same factor $c > 0$. After $d$ layers the signal is $c^d$. In
# float64 $1.5^{2000}$ is too large (`inf`), $0.8^{4000}$ too small (0). Its **logarithm** is harmless, as products
# become sums:
#
# $$\log_{10} c^d = d\,\log_{10} c, \qquad \log_{10} 1.5^{2000} = 2000 \cdot 0.1761 = 352.2.$$
#
# This is why we compute with log-likelihoods. Mind that Python's `1.5 ** 2000` does not give `inf` but raises
# OverflowError.
#
# **Exercise.** Write `product_of_layers`. The logarithm must be right even where the value is `inf` or 0.
# %% [markdown] lang="zh"
# ## 各层的乘积
#
# 最简单的模型：每一层都乘以同一个因子 $c > 0$，$d$ 层之后信号是 $c^d$。在 float64 里 $1.5^{2000}$ 太大（`inf`），$0.8^{4000}$ 太小（0）。
# 它的**对数**却毫无危险，因为乘积变成了求和：
#
# $$\log_{10} c^d = d\,\log_{10} c, \qquad \log_{10} 1.5^{2000} = 2000 \cdot 0.1761 = 352.2.$$
#
# 这就是我们用对数似然来计算的原因。注意 Python 的 `1.5 ** 2000` 得到的不是 `inf`，而是引发 OverflowError。
#
# **练习。** 写出 `product_of_layers`。即使值是 `inf` 或 0，对数也必须正确。
# %% exercise="product_of_layers"
def product_of_layers(factor, depth):
    """Return factor^depth and its decimal logarithm.

    factor: above 0; depth: a whole number, at least 0. Returns (value, log10), two Python floats in
    double precision. The value is inf where it overflows and 0 where it underflows; log10 stays right.
    """
    ### BEGIN SOLUTION
    try:
        value = float(factor) ** depth
    except OverflowError:
        value = math.inf
    return value, depth * math.log10(factor)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Exploding and vanishing
#
# Straight lines on a logarithmic axis. The dotted lines are the ends of float32 and of float16.
# %% [markdown] lang="zh"
# ### 爆炸与消失
#
# 在对数坐标上是直线。虚线是 float32 和 float16 的边界。
# %% figure
depths = range(0, 201, 10)
plt.figure(figsize=(6, 3))
for c in (1.5, 1.1, 1.0, 0.9, 0.8):
    plt.plot(depths, [product_of_layers(c, d)[1] for d in depths], label=f"factor {c}")
for end, color in ((math.log10(torch.finfo(torch.float16).max), "gray"), (38.5, "black")):
    plt.axhline(end, color=color, linestyle=":")
    plt.axhline(-end, color=color, linestyle=":")
plt.xlabel("layers")
plt.ylabel("log10 of the product")
plt.legend(fontsize=8)
plt.show()
# %% [markdown] lang="en"
# ## log-sum-exp
#
# The denominator of the softmax, and with it the cross-entropy, needs $\log\sum_j e^{x_j}$. In float32 $e^{89}$ is
# already `inf`, and for $x = (-200, -200)$ every $e^{x_j}$ is 0 and the logarithm $-\infty$; the right answer is
# $-200 + \log 2$. Take the largest element out first, $m = \max_j x_j$:
#
# $$\log\sum_j e^{x_j} = m + \log\sum_j e^{x_j - m}.$$
#
# Now the largest exponent is 0: nothing overflows, and the sum is at least 1. With $x = (1000, 1000, 1000)$ it gives
# $1000 + \log 3 = 1001.0986$. One corner is left: if all $x_j$ are $-\infty$ (every class forbidden), then $x_j - m$ is
# $-\infty - (-\infty)$ = `nan`; the right answer is $-\infty$.
#
# **Exercise.** Write `log_sum_exp` over the last axis. `logsumexp`, `logaddexp` and the built-in softmaxes are not
#   allowed.
# %% [markdown] lang="zh"
# ## log-sum-exp
#
# softmax 的分母，以及交叉熵，都需要 $\log\sum_j e^{x_j}$。在 float32 里 $e^{89}$ 已经是 `inf`；而对 $x = (-200, -200)$，每个 $e^{x_j}$ 都是 0，
# 对数成了 $-\infty$，正确答案却是 $-200 + \log 2$。先把最大的元素 $m = \max_j x_j$ 提出来：
#
# $$\log\sum_j e^{x_j} = m + \log\sum_j e^{x_j - m}.$$
#
# 这样最大的指数是 0：不会上溢，而且和至少是 1。对 $x = (1000, 1000, 1000)$，得到 $1000 + \log 3 = 1001.0986$。还剩一个角落：如果所有
# $x_j$ 都是 $-\infty$（所有类别都被禁止），$x_j - m$ 就是 $-\infty - (-\infty)$，即 `nan`；正确答案是 $-\infty$。
#
# **练习。** 在最后一个轴上写出 `log_sum_exp`。不允许用 `logsumexp`、`logaddexp` 和现成的 softmax。
# %% exercise="log_sum_exp"
def log_sum_exp(x):
    """Return log(sum(exp(x))) over the last axis, without overflow or underflow.

    x: (..., n), entries finite or -inf. Returns (...). A row of -inf gives -inf.
    """
    ### BEGIN SOLUTION
    m = x.detach().amax(dim=-1, keepdim=True)
    # A row of -inf is shifted by 0 instead: -inf - (-inf) would be NaN.
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    return m.squeeze(-1) + (x - m).exp().sum(dim=-1).log()
    ### END SOLUTION
# %% [markdown] lang="en"
# ### A smooth maximum
#
# $\log(e^x + e^0)$ follows $\max(x, 0)$ and rounds off the corner. The naive formula ends at $x \approx 88$; yours does
# not.
# %% [markdown] lang="zh"
# ### 光滑的最大值
#
# $\log(e^x + e^0)$ 跟着 $\max(x, 0)$ 走，只是把拐角磨圆。直接按公式算，到 $x \approx 88$ 就结束了；你的函数不会。
# %% figure
x = torch.linspace(-100, 120, 221)
pairs = torch.stack([x, torch.zeros_like(x)], dim=1)
plt.figure(figsize=(6, 3))
plt.plot(x, log_sum_exp(pairs), label="yours")
plt.plot(x, (torch.e**pairs).sum(1).log(), "--", label="naive")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## Clip the gradient
#
# Against exploding gradients (recurrent networks above all) there is a simple brake: measure the length $g$ of **all**
# gradients together, as one long vector, and shorten them if it exceeds $\theta$. The direction stays.
#
# $$g = \sqrt{\sum_p \lVert \nabla_p \rVert^2}, \qquad \nabla_p \leftarrow \min\Bigl(1,
# \frac{\theta}{g}\Bigr)\,\nabla_p .$$
#
# With the gradients $(3)$ and $(4)$ of two parameters and $\theta = 1$: $g = 5$, and they become $(0.6)$ and $(0.8)$.
# Clipping each of them by itself would give $(1)$ and $(1)$, another direction.
#
# **Exercise.** Write `grad_clipping`. It changes the gradients in place and returns $g$ as it was **before**. The
#   library's `clip_grad_*` are
# not allowed. `params` may be a generator such as `net.parameters()`: it can be walked through only once.
# %% [markdown] lang="zh"
# ## 梯度裁剪
#
# 对付梯度爆炸（尤其是循环神经网络）有一个简单的刹车：把**所有**梯度当作一个长向量，量出它的长度 $g$，超过 $\theta$ 就缩短，方向不变。
#
# $$g = \sqrt{\sum_p \lVert \nabla_p \rVert^2}, \qquad \nabla_p \leftarrow \min\Bigl(1,
# \frac{\theta}{g}\Bigr)\,\nabla_p .$$
#
# 两个参数的梯度是 $(3)$ 和 $(4)$、$\theta = 1$ 时：$g = 5$，它们变成 $(0.6)$ 和 $(0.8)$。如果各自裁剪，会得到 $(1)$ 和 $(1)$，方向就变了。
#
# **练习。** 写出 `grad_clipping`。它就地修改梯度，并返回裁剪**之前**的 $g$。不允许用库里的 `clip_grad_*`。`params` 可以是
# `net.parameters()` 这样的生成器：只能走一遍。
# %% exercise="grad_clipping"
def grad_clipping(params, theta):
    """Scale all gradients by theta / g if their common norm g exceeds theta, in place.

    params: any iterable of tensors, a generator too; those whose grad is None are skipped.
    Returns g before clipping, as a number.
    """
    ### BEGIN SOLUTION
    grads = [p.grad for p in params if p.grad is not None]
    g = math.sqrt(sum(float(grad.detach().square().sum()) for grad in grads))
    if g > theta:
        with torch.no_grad():
            for grad in grads:
                grad *= theta / g
    return g
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Xavier initialisation
#
# Against both diseases: start right. Let the weights of a layer be independent with mean 0 and variance $\gamma$. Going
# forward, the variance of the signal is multiplied by $n_{\text{in}}\gamma$; going backward, that of the gradient by
# $n_{\text{out}}\gamma$. Both cannot be 1 unless $n_{\text{in}} = n_{\text{out}}$, so Xavier takes the compromise
#
# $$\gamma\,\frac{n_{\text{in}} + n_{\text{out}}}{2} = 1, \qquad \gamma = \frac{2}{n_{\text{in}} + n_{\text{out}}}.$$
#
# A uniform distribution on $(-b, b)$ has variance $b^2/3$. Hence
#
# $$b = \sqrt{3\gamma} = \sqrt{\frac{6}{n_{\text{in}} + n_{\text{out}}}}.$$
#
# For $n_{\text{in}} = 2$, $n_{\text{out}} = 4$ the bound is $b = 1$. (The slides also write the normal variant as
# $\mathcal N(0, \sqrt{2/(n_{\text{in}} + n_{\text{out}})})$: there the second number is the standard deviation; the
# variance is $2/(n_{\text{in}} + n_{\text{out}})$.)
#
# **Exercise.** Write `xavier_bound`.
# %% [markdown] lang="zh"
# ## Xavier 初始化
#
# 对付这两种病，都要有好的起点。设一层的权重相互独立，均值为 0，方差为 $\gamma$。正向时，信号的方差乘以 $n_{\text{in}}\gamma$；反向时，梯度的
# 方差乘以 $n_{\text{out}}\gamma$。除非 $n_{\text{in}} = n_{\text{out}}$，两者不可能同时为 1，所以 Xavier 取折中：
#
# $$\gamma\,\frac{n_{\text{in}} + n_{\text{out}}}{2} = 1, \qquad \gamma = \frac{2}{n_{\text{in}} + n_{\text{out}}}.$$
#
# $(-b, b)$ 上的均匀分布方差是 $b^2/3$，因此
#
# $$b = \sqrt{3\gamma} = \sqrt{\frac{6}{n_{\text{in}} + n_{\text{out}}}}.$$
#
# $n_{\text{in}} = 2$、$n_{\text{out}} = 4$ 时，界是 $b = 1$。（课件里正态分布的版本写作
# $\mathcal N(0, \sqrt{2/(n_{\text{in}} + n_{\text{out}})})$：那里第二个数是标准差；方差是 $2/(n_{\text{in}} + n_{\text{out}})$。）
#
# **练习。** 写出 `xavier_bound`。
# %% exercise="xavier_bound"
def xavier_bound(fan_in, fan_out):
    """Return the bound of the Xavier-uniform distribution, sqrt(6 / (fan_in + fan_out))."""
    ### BEGIN SOLUTION
    return math.sqrt(6 / (fan_in + fan_out))
    ### END SOLUTION
# %% [markdown] lang="en"
# **Exercise.** Write `xavier_uniform_`: fill a weight matrix in place. The trailing underscore is PyTorch's sign for
#   "in place". Weights
# are usually parameters that require grad, so the filling must leave no trace in the graph (`torch.no_grad()`).
# `nn.init` is not allowed.
# %% [markdown] lang="zh"
# **练习。** 写出 `xavier_uniform_`：就地填充权重矩阵。结尾的下划线是 PyTorch 表示“就地”的记号。权重通常是需要梯度的参数，所以填充不能在
# 计算图里留下痕迹（`torch.no_grad()`）。不允许用 `nn.init`。
# %% exercise="xavier_uniform_"
def xavier_uniform_(w):
    """Fill a weight matrix with independent draws from (-b, b), b the Xavier bound, in place.

    w: (fan_out, fan_in), as in nn.Linear. Returns w itself, without a graph. Draws from torch's global generator.
    """
    ### BEGIN SOLUTION
    fan_out, fan_in = w.shape
    bound = xavier_bound(fan_in, fan_out)
    with torch.no_grad():
        return w.uniform_(-bound, bound)
    ### END SOLUTION
# %% [markdown] lang="en"
# **Exercise.** Write `init_net`: every `nn.Linear` in a network, however deeply nested, gets Xavier-uniform weights
#   and a zero bias. Everything
# else (convolutions, batch norms, …) stays as it is. Mind layers without a bias.
# %% [markdown] lang="zh"
# **练习。** 写出 `init_net`：网络里的每个 `nn.Linear`，不管嵌套多深，权重都用 Xavier 均匀初始化，偏置置零。其他一切（卷积、批量归一化……）保持
# 不变。注意没有偏置的层。
# %% exercise="init_net"
def init_net(net):
    """Give every nn.Linear of a network Xavier-uniform weights and a zero bias, in place.

    net: an nn.Module, possibly nested, possibly an nn.Linear itself. Other modules are left untouched.
    """
    ### BEGIN SOLUTION
    for module in net.modules():
        if isinstance(module, nn.Linear):
            xavier_uniform_(module.weight)
            if module.bias is not None:
                with torch.no_grad():
                    module.bias.zero_()
    ### END SOLUTION
# %% [markdown] lang="en"
# ### A signal on its way
#
# Thirty layers with tanh. With weights drawn from a normal distribution with standard deviation 0.05 the signal dies,
# with yours it arrives.
# %% [markdown] lang="zh"
# ### 信号的旅程
#
# 三十层 tanh 网络。权重取自标准差 0.05 的正态分布，信号就会消失；用你的初始化，它能走到底。
# %% figure
torch.manual_seed(1)
deep = nn.Sequential(*[nn.Sequential(nn.Linear(64, 64, bias=False), nn.Tanh()) for _ in range(30)])
for p in deep.parameters():
    p.data.normal_(0, 0.05)


@torch.no_grad()
def spread(net):
    """Return the standard deviation of the signal after each layer."""
    h, out = torch.randn(200, 64), []
    for layer in net:
        h = layer(h)
        out.append(float(h.std()))
    return out


plt.figure(figsize=(6, 3))
plt.semilogy(spread(deep), label="standard deviation 0.05")
init_net(deep)
plt.semilogy(spread(deep), label="init_net")
plt.xlabel("layer")
plt.ylabel("spread of the signal")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## Look at the gradients
#
# Before you cure, measure. For every parameter $p$ we want $\lVert \partial \ell / \partial p \rVert$, the length of
# its gradient under **this loss alone**: gradients that were already stored in `p.grad` must neither count nor change.
# `torch.autograd.grad` returns gradients without storing them. A parameter that the loss does not reach (a branch that
# was not used, a frozen layer) has norm 0.
#
# **Exercise.** Write `gradient_norms`.
# %% [markdown] lang="zh"
# ## 看看梯度
#
# 先诊断，再治疗。对每个参数 $p$，我们要 $\lVert \partial \ell / \partial p \rVert$，即它在**这一个损失**下的梯度的长度：原先存在 `p.grad` 里的梯度
# 既不能算进去，也不能改变。`torch.autograd.grad` 返回梯度而不保存。损失到达不了的参数（没有用到的分支、冻结的层）范数为 0。
#
# **练习。** 写出 `gradient_norms`。
# %% exercise="gradient_norms"
def gradient_norms(net, loss):
    """Return the norm of the gradient of every parameter under this loss alone.

    net: an nn.Module; loss: a 0-d tensor computed with it. Returns a list of floats in the order of
    named_parameters(), 0.0 where the loss does not reach (frozen parameters too). Every .grad is left as found.
    """
    ### BEGIN SOLUTION
    params = list(net.parameters())
    trainable = [p for p in params if p.requires_grad]
    grads = torch.autograd.grad(loss, trainable, retain_graph=True, allow_unused=True)
    norm_of = {id(p): 0.0 if g is None else float(g.norm()) for p, g in zip(trainable, grads)}
    return [norm_of.get(id(p), 0.0) for p in params]
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Vanishing, seen
#
# Twenty layers with the sigmoid, whose slope is at most $1/4$: the gradient loses three quarters per layer, and the
# first layers learn nothing. With tanh and your initialisation all layers get their share.
# %% [markdown] lang="zh"
# ### 看得见的消失
#
# 二十层 sigmoid 网络，sigmoid 的斜率最多 $1/4$：梯度每层失去四分之三，前面的层什么也学不到。换成 tanh 和你的初始化，每层都能得到梯度。
# %% figure
torch.manual_seed(2)
plt.figure(figsize=(6, 3))
for activation in (nn.Sigmoid, nn.Tanh):
    net = nn.Sequential(*[nn.Sequential(nn.Linear(32, 32), activation()) for _ in range(20)])
    init_net(net)
    norms = gradient_norms(net, net(torch.randn(64, 32)).square().sum())
    plt.semilogy(range(20), norms[0::2], "o-", label=activation.__name__)
plt.xlabel("layer")
plt.ylabel("norm of the weight's gradient")
plt.legend()
plt.show()
# %% [markdown] written="deep_products" lang="en"
# ## Question: a product of a hundred layers
#
# Explain why a 100-layer network whose layers scale the gradient by about 1.5, or by about 0.8, practically stops
# training in both cases: what happens to the updates of the first layers, what role do the learning rate and the number
# format play? Name two remedies and say how each of them acts on the product.
# %% [markdown] written="deep_products" lang="zh"
# ## 问题：一百层的乘积
#
# 请解释：一个 100 层的网络，每层把梯度放大约 1.5 倍或缩小到约 0.8 倍，为什么在两种情况下训练实际上都会停滞？前面几层的更新会怎样？学习率和数的
# 格式起什么作用？说出两种补救办法，并说明它们各自怎样作用于这个乘积。
