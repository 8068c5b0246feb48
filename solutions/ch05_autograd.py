# %% [markdown] lang="en"
# # Automatic differentiation
#
# Every training step asks one question: if I change this parameter a little, how does the loss change? Deriving the
# answer by hand for a network of a hundred layers is hopeless, and central differences cost one run of the network per
# parameter. **Automatic differentiation** gives exact derivatives for about the price of one more run.
#
# It rests on the chain rule and on a **computational graph**: write the function as a chain of elementary steps, each
# of which knows its own derivative. For a linear model with squared loss, $z = (\langle x, w\rangle - y)^2$:
#
# $$a = \langle x, w\rangle,\qquad b = a - y,\qquad z = b^2,\qquad
# \frac{\partial z}{\partial w} = \frac{\partial z}{\partial b}\,\frac{\partial b}{\partial a}\,\frac{\partial
# a}{\partial w}
# = 2b\cdot 1\cdot x .$$
#
# With $x = (1, 2)$, $w = (3, 1)$, $y = 4$: $a = 5$, $b = 1$, $z = 1$ and $\partial z/\partial w = (2, 4)$.
#
# The product can be worked out from either end:
#
# - **forward accumulation** goes along with the computation, from $x$ to $z$: one pass per *input*;
# - **reverse accumulation** (back-propagation) runs the graph once, remembers the intermediate values, and goes back
#   from $z$ to $x$: one pass per *output*, whatever the number of inputs. Its price is the memory for the intermediate
#   values.
#
# A network has millions of inputs (parameters) and one output (the loss), so deep learning uses reverse accumulation.
# In this chapter you use PyTorch's, then build both kinds yourself.
# %% [markdown] lang="zh"
# # 自动求导
#
# 训练的每一步都在问同一个问题：这个参数稍微变一点，损失会变多少？一百层的网络没法手工推导，而中心差分每个参数都要把网络跑一遍。
# **自动求导**给出精确的导数，代价大约只是再跑一遍。
#
# 它靠的是链式法则和**计算图**：把函数写成一串基本步骤，每一步都知道自己的导数。以平方损失的线性模型
# $z = (\langle x, w\rangle - y)^2$ 为例：
#
# $$a = \langle x, w\rangle,\qquad b = a - y,\qquad z = b^2,\qquad
# \frac{\partial z}{\partial w} = \frac{\partial z}{\partial b}\,\frac{\partial b}{\partial a}\,\frac{\partial
# a}{\partial w}
# = 2b\cdot 1\cdot x .$$
#
# 取 $x = (1, 2)$，$w = (3, 1)$，$y = 4$：$a = 5$，$b = 1$，$z = 1$，$\partial z/\partial w = (2, 4)$。
#
# 这个乘积可以从任意一头开始算：
#
# - **正向累积**随着计算走，从 $x$ 到 $z$：每个*输入*要走一遍；
# - **反向累积**（反向传递）先执行一遍图，记住中间结果，再从 $z$ 走回 $x$：每个*输出*走一遍，与输入有多少无关。代价是存中间结果的内存。
#
# 网络有几百万个输入（参数）和一个输出（损失），所以深度学习用反向累积。本章先使用 PyTorch 的自动求导，再亲手写出这两种。
# %%
import math

import matplotlib.pyplot as plt
import torch
# %% [markdown] lang="en"
# ## Asking PyTorch for a gradient
#
# The lecture's example is $y = 2\,x^\top x$ with gradient $4x$. In PyTorch you mark $x$, compute, and go back:
#
# ```python
# x = torch.arange(4.0, requires_grad=True)
# y = 2 * torch.dot(x, x)
# y.backward()
# x.grad                      # tensor([ 0.,  4.,  8., 12.])
# ```
#
# Two things trip people up. Calling `backward` again **adds** to `x.grad` (training loops have to clear it), and a
# tensor that came without `requires_grad` has been changed by marking it. A well-behaved helper leaves no traces: it
# works on its own copy of $x$, or uses `torch.autograd.grad`, which returns the gradient instead of storing it.
#
# **Exercise.** Write `gradient_of`. Afterwards `x.requires_grad` and `x.grad` must be as they were before.
# %% [markdown] lang="zh"
# ## 向 PyTorch 要梯度
#
# 课上的例子是 $y = 2\,x^\top x$，梯度为 $4x$。在 PyTorch 里，先标记 $x$，再计算，然后往回走：
#
# ```python
# x = torch.arange(4.0, requires_grad=True)
# y = 2 * torch.dot(x, x)
# y.backward()
# x.grad                      # tensor([ 0.,  4.,  8., 12.])
# ```
#
# 有两个常见的坑。再调用一次 `backward` 会把梯度**累加**到 `x.grad` 上（所以训练循环要清零）；而没有 `requires_grad` 的张量一被标记就被改动了。
# 规矩的函数不留痕迹：它在自己的副本上计算，或者用 `torch.autograd.grad`，后者返回梯度而不是存起来。
#
# **练习。** 写出 `gradient_of`。调用之后，`x.requires_grad` 和 `x.grad` 必须和之前一样。
# %% exercise="gradient_of"
def gradient_of(f, x):
    """Return the gradient of f at x, by autograd, and leave x as it was.

    f: a function of one tensor that returns a scalar tensor; x: a float tensor of any shape.
    Returns a tensor of x's shape and dtype. x.requires_grad and x.grad stay as they were, and a
    second call gives the same result.
    """
    ### BEGIN SOLUTION
    # A leaf of our own that shares x's numbers: nothing is marked or accumulated in x itself.
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf)
    return gradient
    ### END SOLUTION
# %% [markdown] lang="en"
# ### See what it does
#
# A function and its slope, both on the same axes. Where the function is flat the slope crosses zero.
# %% [markdown] lang="zh"
# ### 看看它的作用
#
# 函数和它的斜率画在同一张图上：函数平坦的地方，斜率穿过零。
# %% figure
grid = torch.linspace(-3, 3, 121)
slopes = gradient_of(lambda t: (t.sin() + 0.1 * t**2).sum(), grid)
plt.figure(figsize=(5, 3))
plt.plot(grid, grid.sin() + 0.1 * grid**2, label="f(x) = sin x + x²/10")
plt.plot(grid, slopes, "--", label="gradient_of(f, x)")
plt.axhline(0, color="black", linewidth=0.6)
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## Moving a computation out of the graph
#
# Sometimes a quantity should count as a constant although it was computed from $x$: a target, a fixed weight.
# `u.detach()` gives the same numbers without their history. With $u = x^2$ held constant,
#
# $$\frac{\partial}{\partial x_i}\sum_k u_k x_k = u_i = x_i^2, \qquad\text{and not the } 3x_i^2 \text{ of } \sum_k x_k^3 .$$
#
# For $x = (1, 2, 3)$ the result is $(1, 4, 9)$ instead of $(3, 12, 27)$.
#
# **Exercise.** Write `gradient_through_detach`, and let autograd do the differentiation.
# %% [markdown] lang="zh"
# ## 将某些计算移到计算图之外
#
# 有时一个量虽然由 $x$ 算出，却应当作常数看待：比如目标值，或者固定的权重。`u.detach()` 给出同样的数，但不带历史。把 $u = x^2$ 固定住，
#
# $$\frac{\partial}{\partial x_i}\sum_k u_k x_k = u_i = x_i^2, \qquad\text{而不是 } \sum_k x_k^3 \text{ 的 } 3x_i^2 .$$
#
# 对 $x = (1, 2, 3)$，结果是 $(1, 4, 9)$，而不是 $(3, 12, 27)$。
#
# **练习。** 写出 `gradient_through_detach`，求导交给自动求导去做。
# %% exercise="gradient_through_detach"
def gradient_through_detach(x):
    """Return the gradient with respect to x of sum(u * x), where u = x * x is held constant by detach.

    x: a float tensor of any shape. Returns a tensor of x's shape and dtype, found by autograd;
    x.requires_grad and x.grad stay as they were.
    """
    ### BEGIN SOLUTION
    leaf = x.detach().requires_grad_()
    u = (leaf * leaf).detach()
    return torch.autograd.grad((u * leaf).sum(), leaf)[0]
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Gradients of Python's control flow
#
# The graph is recorded while the code runs, so loops and branches cost nothing extra: what was executed is what is
# differentiated. The book's function doubles its argument until its norm reaches 1000 and then looks at the sign:
#
# $$b = 2a;\quad \text{while } \lVert b\rVert < 1000:\; b \leftarrow 2b;\quad
# f(a) = \begin{cases} b & \sum_i b_i > 0\\ 100\,b & \text{otherwise.}\end{cases}$$
#
# However often the loop runs, $f(a) = k\,a$ for some number $k$ that does not change near $a$. So for a scalar,
# $f'(a) = k = f(a)/a$. For $a = 1$: $2, 4, \dots, 512, 1024$, and $f(1) = 1024$, $f'(1) = 1024$; for $a = -1$:
# $f(-1) = -102400$.
#
# **Exercise.** Write `looped`. $\lVert b\rVert$ is the Euclidean norm of all elements.
# %% [markdown] lang="zh"
# ## Python 控制流的梯度计算
#
# 计算图是在代码运行时记录的，所以循环和分支都没有问题：执行了什么，就对什么求导。书里的函数把自变量不断加倍，直到范数达到 1000，再看符号：
#
# $$b = 2a;\quad \text{当 } \lVert b\rVert < 1000 \text{ 时}:\; b \leftarrow 2b;\quad
# f(a) = \begin{cases} b & \sum_i b_i > 0\\ 100\,b & \text{否则。}\end{cases}$$
#
# 不管循环多少次，都有 $f(a) = k\,a$，其中 $k$ 在 $a$ 附近不变。所以对标量有 $f'(a) = k = f(a)/a$。
# 取 $a = 1$：$2, 4, \dots, 512, 1024$，于是 $f(1) = 1024$，$f'(1) = 1024$；取 $a = -1$：$f(-1) = -102400$。
#
# **练习。** 写出 `looped`。$\lVert b\rVert$ 是所有元素的欧几里得范数。
# %% exercise="looped"
def looped(a):
    """Double a until its norm is at least 1000; times 100 if the sum is not positive (the book's f).

    a: a float tensor of any shape, not all zeros. Returns a tensor of a's shape; differentiable.
    """
    ### BEGIN SOLUTION
    b = 2 * a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
    ### END SOLUTION
# %% [markdown] lang="en"
# ### A function of steps, exactly differentiated
#
# Your `looped` and its slope, found by your `gradient_of`. On each piece the function is a straight line through the
# origin.
# %% [markdown] lang="zh"
# ### 分段的函数，精确的导数
#
# 你的 `looped` 和用你的 `gradient_of` 求出的斜率。每一段上，函数都是过原点的直线。
# %% figure
starts = [0.5 + 0.01 * k for k in range(400)]
values = [looped(torch.tensor(a)).item() for a in starts]
slopes = [gradient_of(looped, torch.tensor(a)).item() for a in starts]
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
axes[0].plot(starts, values, ".", markersize=2)
axes[0].set_title("looped(a)")
axes[1].plot(starts, slopes, ".", markersize=2, color="C1")
axes[1].set_title("its gradient")
plt.show()
# %% [markdown] lang="en"
# ## Forward accumulation with dual numbers
#
# Let every number carry its derivative along: a **dual number** is a pair (value, derivative). Each operation computes
# both by the rules of calculus:
#
# $$(u, u') \pm (v, v') = (u \pm v,\; u' \pm v'),\qquad (u, u')(v, v') = (uv,\; u'v + uv'),\qquad
# \frac{(u, u')}{(v, v')} = \Bigl(\frac uv,\; \frac{u'v - uv'}{v^2}\Bigr),$$
#
# $$(u, u')^n = (u^n,\; n\,u^{n-1}u'),\qquad g\bigl((u, u')\bigr) = (g(u),\; g'(u)\,u') \text{ for } g = \exp, \log, \sin, \cos.$$
#
# An ordinary number is a constant: its derivative is 0. To differentiate with respect to $x$, start with $x = (x, 1)$.
# For $f(x) = x^2 + 3x$ at $x = 2$: $x\cdot x = (4, 4)$, $3x = (6, 3)$, sum $(10, 7)$, and indeed
# $f'(2) = 2\cdot 2 + 3 = 7$.
#
# **Exercise.** Write the class `Dual` on Python floats, without PyTorch. So that `2 * x` works as well as `x * 2`,
# Python asks the right operand: `__rmul__`, `__radd__`, `__rsub__`, `__rtruediv__` (mind the order in the last two).
# %% [markdown] lang="zh"
# ## 用对偶数做正向累积
#
# 让每个数都带着自己的导数走：**对偶数**就是一对（值，导数）。每个运算按求导法则同时算出两者：
#
# $$(u, u') \pm (v, v') = (u \pm v,\; u' \pm v'),\qquad (u, u')(v, v') = (uv,\; u'v + uv'),\qquad
# \frac{(u, u')}{(v, v')} = \Bigl(\frac uv,\; \frac{u'v - uv'}{v^2}\Bigr),$$
#
# $$(u, u')^n = (u^n,\; n\,u^{n-1}u'),\qquad g\bigl((u, u')\bigr) = (g(u),\; g'(u)\,u'),\quad g = \exp, \log, \sin, \cos.$$
#
# 普通的数是常数，导数为 0。要对 $x$ 求导，就从 $x = (x, 1)$ 出发。例如 $f(x) = x^2 + 3x$ 在 $x = 2$ 处：
# $x\cdot x = (4, 4)$，$3x = (6, 3)$，相加得 $(10, 7)$，确实 $f'(2) = 2\cdot 2 + 3 = 7$。
#
# **练习。** 在 Python 浮点数上写出类 `Dual`，不用 PyTorch。要让 `2 * x` 和 `x * 2` 一样能用，Python 会去问右边的操作数：
# `__rmul__`、`__radd__`、`__rsub__`、`__rtruediv__`（后两个注意顺序）。
# %% exercise="Dual"
class Dual:
    """A number that carries its derivative: forward-mode differentiation on Python floats.

    Attributes: `value`, `deriv` (0.0 for a constant). Supports + - * / with Duals and numbers on
    either side, unary -, ** with a number, and the methods exp(), log(), sin(), cos(). Every
    operation returns a new Dual. No torch.
    """

    ### BEGIN SOLUTION
    def __init__(self, value, deriv=0.0):
        self.value = value
        self.deriv = deriv

    @staticmethod
    def _lift(other):
        return other if isinstance(other, Dual) else Dual(other)

    def __add__(self, other):
        other = Dual._lift(other)
        return Dual(self.value + other.value, self.deriv + other.deriv)

    def __neg__(self):
        return Dual(-self.value, -self.deriv)

    def __sub__(self, other):
        return self + (-Dual._lift(other))

    def __mul__(self, other):
        other = Dual._lift(other)
        return Dual(self.value * other.value, self.deriv * other.value + self.value * other.deriv)

    def __truediv__(self, other):
        other = Dual._lift(other)
        slope = (self.deriv * other.value - self.value * other.deriv) / other.value**2
        return Dual(self.value / other.value, slope)

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return Dual._lift(other) - self

    def __rmul__(self, other):
        return self * other

    def __rtruediv__(self, other):
        return Dual._lift(other) / self

    def __pow__(self, n):
        return Dual(self.value**n, n * self.value ** (n - 1) * self.deriv)

    def exp(self):
        e = math.exp(self.value)
        return Dual(e, e * self.deriv)

    def log(self):
        return Dual(math.log(self.value), self.deriv / self.value)

    def sin(self):
        return Dual(math.sin(self.value), math.cos(self.value) * self.deriv)

    def cos(self):
        return Dual(math.cos(self.value), -math.sin(self.value) * self.deriv)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Tangents for free
#
# One evaluation with `Dual(x, 1.0)` gives the point and the slope of the curve: enough to draw its tangent.
# %% [markdown] lang="zh"
# ### 顺手画出切线
#
# 用 `Dual(x, 1.0)` 算一次，就得到曲线上的点和斜率，正好画切线。
# %% figure
def wave(x):
    return (x * x / 4).cos() + x / 3


points = [-4 + 0.05 * k for k in range(161)]
plt.figure(figsize=(5, 3))
plt.plot(points, [wave(Dual(x)).value for x in points])
for start in (-2.0, 0.5, 2.5):
    here = wave(Dual(start, 1.0))
    ends = [start - 0.8, start + 0.8]
    plt.plot(ends, [here.value + here.deriv * (end - start) for end in ends], "C1")
plt.title("cos(x²/4) + x/3 with tangents from Dual")
plt.show()
# %% [markdown] lang="en"
# ## Reverse accumulation: your own autograd
#
# Now each number remembers **what it was made from** and the slope with respect to each of its inputs: a node of the
# computational graph. `backward` gives the output the gradient 1 and hands gradients from every node to its inputs:
#
# $$\bar u \mathrel{+}= \bar v\,\frac{\partial v}{\partial u}\qquad\text{for every use of } u \text{ in some } v .$$
#
# The $\mathrel{+}=$ is the sum over all paths. In $z = u\cdot u + u$ the node $u$ is used three times, so
# $\bar u = u + u + 1$; with $u = 3$ it is 7. Two rules follow:
#
# 1. **Order.** A node may hand on its gradient only when it has received all of it, from every node that uses it.
#    Visit the nodes in reverse topological order.
# 2. **Depth.** A loop that runs 5,000 times makes a graph 5,000 nodes deep. A function that calls itself for each node
#    ends in `RecursionError`; keep your own stack in a list.
#
# **Exercise.** Write the class `Value`, without PyTorch. `backward()` **sets** `grad` on every node that the output
# depends on: a second call, from this output or another, does not add to what an earlier call left. (PyTorch
# accumulates between calls; here we do not.) `relu` has slope 0 at 0, as in PyTorch.
# %% [markdown] lang="zh"
# ## 反向累积：自己的自动求导
#
# 现在让每个数记住**它是由什么算出来的**，以及它对每个输入的斜率：这就是计算图的一个节点。`backward` 把输出的梯度设为 1，
# 再把梯度从每个节点传给它的输入：
#
# $$\bar u \mathrel{+}= \bar v\,\frac{\partial v}{\partial u}\qquad\text{对 } u \text{ 在某个 } v \text{ 中的每一次使用。}$$
#
# 这里的 $\mathrel{+}=$ 就是对所有路径求和。在 $z = u\cdot u + u$ 中，节点 $u$ 用了三次，所以 $\bar u = u + u + 1$；$u = 3$ 时等于 7。由此有两条规则：
#
# 1. **顺序。** 一个节点要从所有用到它的节点收齐梯度之后，才能往下传。按拓扑序的逆序访问节点。
# 2. **深度。** 运行 5000 次的循环会生成 5000 层深的图。每个节点都递归调用一次的函数会以 `RecursionError` 告终；请用列表自己维护一个栈。
#
# **练习。** 写出类 `Value`，不用 PyTorch。`backward()` 会**设置**输出所依赖的每个节点的 `grad`：再调用一次，不管从这个输出还是另一个输出，
# 都不会加到上次留下的结果上。（PyTorch 在多次调用之间会累加，这里不累加。）`relu` 在 0 处的斜率为 0，与 PyTorch 一致。
# %% exercise="Value"
class Value:
    """A number in a computational graph: reverse-mode differentiation on Python floats.

    Attributes: `data`; `grad`, 0.0 until backward. Supports + - * / with Values and numbers on
    either side, unary -, ** with a number, the methods exp(), log(), relu(), tanh(), and
    backward(), which sets grad = d self / d node on every node that self depends on. No torch.
    """

    ### BEGIN SOLUTION
    def __init__(self, data):
        self.data = data
        self.grad = 0.0
        self._inputs = ()  # pairs (node, slope of self with respect to it)

    @staticmethod
    def _made(data, *inputs):
        node = Value(data)
        node._inputs = inputs
        return node

    @staticmethod
    def _lift(other):
        return other if isinstance(other, Value) else Value(other)

    def __add__(self, other):
        other = Value._lift(other)
        return Value._made(self.data + other.data, (self, 1.0), (other, 1.0))

    def __sub__(self, other):
        other = Value._lift(other)
        return Value._made(self.data - other.data, (self, 1.0), (other, -1.0))

    def __mul__(self, other):
        other = Value._lift(other)
        return Value._made(self.data * other.data, (self, other.data), (other, self.data))

    def __truediv__(self, other):
        other = Value._lift(other)
        quotient = self.data / other.data
        return Value._made(quotient, (self, 1 / other.data), (other, -quotient / other.data))

    def __neg__(self):
        return Value._made(-self.data, (self, -1.0))

    def __pow__(self, n):
        return Value._made(self.data**n, (self, n * self.data ** (n - 1)))

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return Value._lift(other) - self

    def __rmul__(self, other):
        return self * other

    def __rtruediv__(self, other):
        return Value._lift(other) / self

    def exp(self):
        e = math.exp(self.data)
        return Value._made(e, (self, e))

    def log(self):
        return Value._made(math.log(self.data), (self, 1 / self.data))

    def relu(self):
        return Value._made(max(self.data, 0.0), (self, 1.0 if self.data > 0 else 0.0))

    def tanh(self):
        t = math.tanh(self.data)
        return Value._made(t, (self, 1 - t * t))

    def backward(self):
        nodes = self._topological()
        for node in nodes:
            node.grad = 0.0
        self.grad = 1.0
        # An input comes before its uses in the list, so backwards each node is complete when reached.
        for node in reversed(nodes):
            for source, slope in node._inputs:
                source.grad += slope * node.grad

    def _topological(self):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((source, False) for source, _ in node._inputs)
        return order
    ### END SOLUTION
# %% [markdown] lang="en"
# ### It learns
#
# Three neurons with `tanh`, trained with nothing but your own class: a curve is fitted by gradient descent on the
# squared error. This is all that a deep learning library does, on tensors instead of floats.
# %% [markdown] lang="zh"
# ### 它能学习
#
# 三个带 `tanh` 的神经元，只用你自己的类来训练：用梯度下降在平方误差上拟合一条曲线。深度学习库做的也就是这些，只是把浮点数换成了张量。
# %% figure
inputs = [-2 + 0.25 * k for k in range(17)]
targets = [math.sin(1.5 * x) for x in inputs]
weights = [Value(w) for w in (1.5, 1.0, 1.0, -2.0, 0.0, 2.0, -1.0, 2.0, -1.0)]


def network(x):
    units = [(weights[k] * x + weights[k + 3]).tanh() * weights[k + 6] for k in range(3)]
    return units[0] + units[1] + units[2]


history = []
for _ in range(120):
    error = sum((network(x) - t) ** 2 for x, t in zip(inputs, targets)) / len(inputs)
    error.backward()
    history.append(error.data)
    for w in weights:
        w.data -= 0.2 * w.grad
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
axes[0].plot(history)
axes[0].set_title("mean squared error")
axes[1].plot(inputs, targets, "o", inputs, [network(x).data for x in inputs], "-")
axes[1].set_title("target and network")
plt.show()
