# %% [markdown] lang="en"
# # Building networks: modules, layers, parameters, files
#
# PyTorch builds everything out of one thing, `nn.Module`. A layer is a module, a block of layers is a module, and so is
# the whole network: modules nest inside modules. A module does two jobs:
#
# - `__init__` makes its parts. Whatever you assign to `self` and is itself a module or an `nn.Parameter` is
#   **registered**: it shows up in `parameters()` and `state_dict()`, and moves along with `.to(device)`.
# - `forward` says what to compute. You call `net(X)`, never `net.forward(X)`.
#
# The backward pass you get for nothing: autograd follows whatever `forward` does, loops and all.
# %% [markdown] lang="zh"
# # 构造网络：模块、层、参数、文件
#
# PyTorch 里的一切都由一样东西搭成：`nn.Module`。一层是模块，几层组成的块是模块，整个网络也是模块：模块里面套模块。模块要做两件事：
#
# - `__init__` 造出各个部分。凡是赋给 `self` 的模块或 `nn.Parameter` 都会被**注册**：它会出现在 `parameters()` 和
#   `state_dict()` 里，也会随 `.to(device)` 一起移动。
# - `forward` 说明怎么计算。调用时写 `net(X)`，不要写 `net.forward(X)`。
#
# 反向传播不用你写：无论 `forward` 做了什么，哪怕有循环，自动求导都会跟着走。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## A module of one's own
#
# A multilayer perceptron with one hidden layer computes
#
# $$\mathbf{o} = W_2\,\mathrm{relu}(W_1\mathbf{x} + \mathbf{b}_1) + \mathbf{b}_2, \qquad \mathrm{relu}(z) = \max(z, 0).$$
#
# A tiny one by hand: with $W_1 = \begin{bmatrix}1&-1\\-1&1\end{bmatrix}$, $W_2 = \begin{bmatrix}1&1\end{bmatrix}$ and
# zero biases, the input $(3, 1)$ gives the hidden values $\mathrm{relu}(2, -2) = (2, 0)$ and the output $2$: this
# network computes $|x_1 - x_2|$.
#
# **Exercise.** Write `MLP` with two layers, kept as `self.hidden` and `self.out`. Call `super().__init__()` first.
# %% [markdown] lang="zh"
# ## 自己的模块
#
# 有一个隐藏层的多层感知机计算
#
# $$\mathbf{o} = W_2\,\mathrm{relu}(W_1\mathbf{x} + \mathbf{b}_1) + \mathbf{b}_2, \qquad \mathrm{relu}(z) = \max(z, 0).$$
#
# 手算一个很小的例子：取 $W_1 = \begin{bmatrix}1&-1\\-1&1\end{bmatrix}$、$W_2 = \begin{bmatrix}1&1\end{bmatrix}$，偏置为零。输入 $(3, 1)$
# 的隐藏值是 $\mathrm{relu}(2, -2) = (2, 0)$，输出是 $2$：这个网络算的是 $|x_1 - x_2|$。
#
# **练习。** 写出 `MLP`：两层分别保存为 `self.hidden` 和 `self.out`。记得先调用 `super().__init__()`。
# %% exercise="MLP"
class MLP(nn.Module):
    """A perceptron with one hidden layer: out(relu(hidden(X))).

    `hidden` maps num_inputs to num_hiddens, `out` maps num_hiddens to num_outputs, both with bias.
    X: (n, num_inputs). Returns (n, num_outputs).
    """

    ### BEGIN SOLUTION
    def __init__(self, num_inputs=20, num_hiddens=256, num_outputs=10):
        super().__init__()
        self.hidden = nn.Linear(num_inputs, num_hiddens)
        self.out = nn.Linear(num_hiddens, num_outputs)

    def forward(self, X):
        return self.out(torch.relu(self.hidden(X)))
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Modules in a row
#
# `nn.Sequential` runs modules one after the other. It is not magic, and you can write it: keep the modules
# **registered** and in order, and hand the output of each to the next.
#
# Mind this trap: a plain Python list, `self.blocks = [...]`, keeps the modules, but PyTorch does not look inside lists.
# The parameters would be missing from `parameters()` and would never be trained. Register each module (`add_module`),
# or use an `nn.ModuleList`.
#
# **Exercise.** Write `MySequential`, with `len(net)` and `net[i]`. You may not subclass `nn.Sequential` or hand the
# work to one.
# %% [markdown] lang="zh"
# ## 一个接一个的模块
#
# `nn.Sequential` 依次运行各个模块。它并不神秘，你也能写：**注册**这些模块并保持次序，把每一个的输出交给下一个。
#
# 当心一个陷阱：普通的 Python 列表 `self.blocks = [...]` 虽然保存了模块，但 PyTorch 不会去看列表里面有什么。参数就不在 `parameters()` 里，
# 也永远得不到训练。要么逐个注册（`add_module`），要么用 `nn.ModuleList`。
#
# **练习。** 写出 `MySequential`，支持 `len(net)` 和 `net[i]`。不允许继承 `nn.Sequential`，也不允许把活儿交给它。
# %% exercise="MySequential"
class MySequential(nn.Module):
    """Run modules in the order in which they are given: MySequential(a, b, c)(X) is c(b(a(X))).

    The modules' parameters are its own. `len(net)` is the number of modules, `net[i]` is module i
    itself.
    """

    ### BEGIN SOLUTION
    def __init__(self, *modules):
        super().__init__()
        self.blocks = nn.ModuleList(modules)

    def forward(self, X):
        for block in self.blocks:
            X = block(X)
        return X

    def __len__(self):
        return len(self.blocks)

    def __getitem__(self, i):
        return self.blocks[i]
    ### END SOLUTION
# %% [markdown] lang="en"
# ## A layer without parameters
#
# A layer need not have anything to learn. This one shifts its input so that the mean of **all** its elements is zero:
# $\mathrm{out} = X - \bar X$. For $(1, 2, 3, 4, 5)$ the mean is $3$ and the result is $(-2, -1, 0, 1, 2)$.
#
# The mean depends on $X$ too, so the gradient goes through it: shifting the whole input changes nothing, and the
# gradient knows.
#
# **Exercise.** Write `CenteredLayer`.
# %% [markdown] lang="zh"
# ## 没有参数的层
#
# 层不一定要有可学的东西。下面这一层平移输入，使**全部**元素的均值为零：$\mathrm{out} = X - \bar X$。
# 例如 $(1, 2, 3, 4, 5)$ 的均值是 $3$，结果是 $(-2, -1, 0, 1, 2)$。
#
# 均值也依赖于 $X$，所以梯度也要穿过均值：整个输入一起平移，结果不变，梯度也反映这一点。
#
# **练习。** 写出 `CenteredLayer`。
# %% exercise="CenteredLayer"
class CenteredLayer(nn.Module):
    """Subtract from X, of any shape, the mean of all its elements. No parameters."""

    ### BEGIN SOLUTION
    def forward(self, X):
        return X - X.mean()
    ### END SOLUTION
# %% [markdown] lang="en"
# ### See what it does
# %% [markdown] lang="zh"
# ### 看看它的作用
# %% figure
numbers = torch.randn(2000) + 3
plt.figure(figsize=(6, 2.6))
plt.hist(numbers.tolist(), bins=50, alpha=0.6, label="X")
plt.hist(CenteredLayer()(numbers).tolist(), bins=50, alpha=0.6, label="CenteredLayer()(X)")
plt.axvline(0, color="black", linewidth=0.8)
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## A layer with parameters
#
# A tensor becomes trainable by being an `nn.Parameter`: then the module finds it, autograd keeps its gradient, and the
# optimiser moves it. In this layer the weight has shape (inputs, units), the other way round from `nn.Linear`:
#
# $$\mathrm{relu}(XW + \mathbf{b}).$$
#
# Some texts write `self.weight.data` in `forward`. Do not: `.data` is the tensor without its history, so the layer
# would compute the right numbers and never learn anything.
#
# **Exercise.** Write `MyLinear`.
# %% [markdown] lang="zh"
# ## 带参数的层
#
# 张量要可训练，就得是 `nn.Parameter`：模块能找到它，自动求导保存它的梯度，优化器更新它。这一层的权重形状是（输入数，单元数），
# 和 `nn.Linear` 正好相反：
#
# $$\mathrm{relu}(XW + \mathbf{b}).$$
#
# 有的教材在 `forward` 里写 `self.weight.data`。不要这样写：`.data` 是没有计算历史的张量，这样写数值虽然对，层却什么也学不到。
#
# **练习。** 写出 `MyLinear`。
# %% exercise="MyLinear"
class MyLinear(nn.Module):
    """A fully connected layer with ReLU: relu(X @ weight + bias).

    `weight` (in_units, units) and `bias` (units,) are trainable parameters.
    X: (n, in_units). Returns (n, units).
    """

    ### BEGIN SOLUTION
    def __init__(self, in_units, units):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_units, units))
        self.bias = nn.Parameter(torch.zeros(units))

    def forward(self, X):
        return torch.relu(X @ self.weight + self.bias)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Constants, sharing and loops in a network
#
# `forward` is ordinary Python, so a network may do unusual things. The book's example does three at once. With the
# constant random matrix $R$ and **one** linear layer $\ell$ that is used twice:
#
# $$H = \mathrm{relu}(\ell(X)\,R + 1), \qquad Z = \ell(H), \qquad \text{while } \sum |Z_{ij}| > 1:\; Z \leftarrow Z/2,
# \qquad \text{return} \sum Z_{ij}.$$
#
# $R$ is not trained, yet it belongs to the network: after saving and loading it must be the same, or the network would
# compute something else. Such a tensor is a **buffer** (`register_buffer`): in the state dict, but no parameter.
#
# By hand: if $Z$ came out as $(3, -1)$, then $4 > 1$, $(1.5, -0.5)$, $2 > 1$, $(0.75, -0.25)$, and now $1$ is not
# larger than $1$: the result is $0.5$.
#
# **Exercise.** Write `FixedHiddenMLP`. $R$ is square, `(num_inputs, num_inputs)`, and so is the layer.
# %% [markdown] lang="zh"
# ## 网络里的常数、共享和循环
#
# `forward` 是普通的 Python，所以网络可以做不寻常的事。书里的例子一次做了三件。设 $R$ 是固定不变的随机矩阵，$\ell$ 是**同一个**用了两次的线性层：
#
# $$H = \mathrm{relu}(\ell(X)\,R + 1), \qquad Z = \ell(H), \qquad \text{当 } \sum |Z_{ij}| > 1 \text{ 时}:\; Z \leftarrow Z/2,
# \qquad \text{返回} \sum Z_{ij}.$$
#
# $R$ 不参加训练，但它属于这个网络：保存再载入之后必须还是它，否则网络算的就是另一个东西。这样的张量叫**缓冲区**
# （`register_buffer`）：在 state dict 里，但不是参数。
#
# 手算：如果 $Z = (3, -1)$，那么 $4 > 1$，变成 $(1.5, -0.5)$；$2 > 1$，变成 $(0.75, -0.25)$；这时 $1$ 不大于 $1$，结果是 $0.5$。
#
# **练习。** 写出 `FixedHiddenMLP`。$R$ 是方阵 `(num_inputs, num_inputs)`，线性层也是。
# %% exercise="FixedHiddenMLP"
class FixedHiddenMLP(nn.Module):
    """The book's network with a constant hidden weight, a shared layer and a loop.

    A constant random weight R of shape (num_inputs, num_inputs), drawn once, is in the state dict
    and is no parameter. One linear layer (num_inputs to num_inputs, with bias) is used twice:
    Z = linear(relu(linear(X) @ R + 1)). Z is halved while the sum of its absolute values exceeds 1.
    num_inputs defaults to 20. X: (n, num_inputs). Returns the sum of Z, a 0-d tensor.
    """

    ### BEGIN SOLUTION
    def __init__(self, num_inputs=20):
        super().__init__()
        self.register_buffer("rand_weight", torch.rand(num_inputs, num_inputs))
        self.linear = nn.Linear(num_inputs, num_inputs)

    def forward(self, X):
        H = torch.relu(self.linear(X) @ self.rand_weight + 1)
        Z = self.linear(H)
        while Z.abs().sum() > 1:
            Z = Z / 2
        return Z.sum()
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Tied parameters
#
# If one layer stands in two places, both places use the same numbers. Its gradient is the **sum** of what both places
# contribute, and there is one parameter to store instead of two. A copy with equal numbers is something else: it would
# drift away with the first step.
#
# **Exercise.** Write `tied_mlp`: Linear, ReLU, Linear, ReLU, Linear, where the second and the third Linear share weight
# and bias.
# %% [markdown] lang="zh"
# ## 参数绑定
#
# 如果同一层放在两个位置，两处用的就是同一组数。它的梯度是两处贡献之**和**，要存的参数也只有一份。数值相等的副本则是另一回事：
# 走一步之后就各不相同了。
#
# **练习。** 写出 `tied_mlp`：Linear、ReLU、Linear、ReLU、Linear，其中第二个和第三个 Linear 共享权重和偏置。
# %% exercise="tied_mlp"
def tied_mlp(width):
    """Return three Linear(width, width) with ReLU between them; the 2nd and the 3rd are tied.

    X: (n, width). The network returns (n, width). It has four parameters in all: two weights and
    two biases.
    """
    ### BEGIN SOLUTION
    shared = nn.Linear(width, width)
    return nn.Sequential(nn.Linear(width, width), nn.ReLU(), shared, nn.ReLU(), shared)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Initialising parameters
#
# To treat all layers of a kind alike, however deeply they are nested, walk through `net.modules()` (or use
# `net.apply`). Changing a parameter **in place** keeps the object that the optimiser and tied layers know; a new object
# would be strange to them.
#
# **Exercise.** Write `init_normal`: in every `nn.Linear`, weights from $\mathcal{N}(0, \sigma^2)$ (`std` is $\sigma$,
# not $\sigma^2$) and zero biases.
# %% [markdown] lang="zh"
# ## 初始化参数
#
# 要对某一类层做同样的处理，不管它嵌套得多深，可以遍历 `net.modules()`（或用 `net.apply`）。**就地**修改参数，优化器和绑定的层认识的仍是原来的对象；
# 换成新对象，它们就不认识了。
#
# **练习。** 写出 `init_normal`：每个 `nn.Linear` 的权重取自 $\mathcal{N}(0, \sigma^2)$（`std` 是 $\sigma$，不是 $\sigma^2$），偏置为零。
# %% exercise="init_normal"
def init_normal(net, std=0.01):
    """Initialise every nn.Linear in net, in place: weights normal with this std, biases 0.

    Other modules are left alone. A Linear without bias is fine, and so is a net that is one itself.
    """
    ### BEGIN SOLUTION
    for module in net.modules():
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=std)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Before and after
#
# The default start of your `MLP`'s hidden layer is uniform; after `init_normal` it is a bell curve.
# %% [markdown] lang="zh"
# ### 之前与之后
#
# 你的 `MLP` 隐藏层默认的初值是均匀分布；`init_normal` 之后是钟形曲线。
# %% figure
mlp = MLP()
mlp(torch.zeros(1, 20))
fig, axes = plt.subplots(1, 2, figsize=(8, 2.6))
axes[0].hist(mlp.hidden.weight.detach().reshape(-1).tolist(), bins=50)
axes[0].set_title("default")
init_normal(mlp, std=0.1)
axes[1].hist(mlp.hidden.weight.detach().reshape(-1).tolist(), bins=50)
axes[1].set_title("init_normal(net, std=0.1)")
plt.show()
# %% [markdown] lang="en"
# ## Looking at parameters
#
# Parameters have dotted names that tell where they live: `0.weight` is the weight of the first module, `encoder.2.bias`
# the bias of module 2 inside `encoder`. Buffers are no parameters.
#
# **Exercise.** Write `parameter_shapes`. For `nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))` it gives
# `{"0.weight": (8, 4), "0.bias": (8,), "2.weight": (1, 8), "2.bias": (1,)}`.
# %% [markdown] lang="zh"
# ## 查看参数
#
# 参数的名字用点号说明它在哪里：`0.weight` 是第一个模块的权重，`encoder.2.bias` 是 `encoder` 里模块 2 的偏置。缓冲区不是参数。
#
# **练习。** 写出 `parameter_shapes`。对 `nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))`，结果是
# `{"0.weight": (8, 4), "0.bias": (8,), "2.weight": (1, 8), "2.bias": (1,)}`。
# %% exercise="parameter_shapes"
def parameter_shapes(net):
    """Return a dict from the dotted name of each parameter to its shape, a tuple of ints."""
    ### BEGIN SOLUTION
    return {name: tuple(parameter.shape) for name, parameter in net.named_parameters()}
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Saving and loading
#
# Training takes hours; its result must outlive the process. What is saved is the **state dict**, a dict from names to
# tensors (parameters and buffers), not the Python object. To load, first build the same network afresh, then fill it.
#
# Two things to get right when loading:
#
# - *Safety.* A pickle file can hold not only data but calls: unpickling a stranger's file runs whatever code they put
#   in. `torch.load(path, weights_only=True)` accepts tensors and plain containers only; the `safetensors` format cannot
#   hold anything else.
# - *All or nothing.* If the file does not fit, the network must be as it was. `load_state_dict` raises an error on a
#   wrong shape, but **before** that it has already copied every tensor that did fit: half of one network and half of
#   another. Compare the shapes first.
#
# **Exercise.** Write `save_params` and `load_params`.
# %% [markdown] lang="zh"
# ## 保存与载入
#
# 训练要花几个小时，结果必须能留到程序结束之后。保存的是 **state dict**，也就是从名字到张量（参数和缓冲区）的字典，而不是 Python 对象。
# 载入时先重新造出同样的网络，再填进去。
#
# 载入时有两点要做对：
#
# - *安全。* pickle 文件里不光能放数据，还能放调用：反序列化陌生人的文件，就会运行他放进去的任何代码。
#   `torch.load(path, weights_only=True)` 只接受张量和普通容器；`safetensors` 格式里则根本放不下别的东西。
# - *要么全部，要么不动。* 如果文件对不上，网络必须保持原样。形状不对时 `load_state_dict` 会报错，但在**此之前**，凡是对得上的张量它都已经
#   复制进去了：半个网络是这个，半个是那个。先比较形状。
#
# **练习。** 写出 `save_params` 和 `load_params`。
# %% exercise="save_params"
def save_params(net, path):
    """Write net's state dict (parameters and buffers) to the file at path."""
    ### BEGIN SOLUTION
    torch.save(net.state_dict(), path)
    ### END SOLUTION


def load_params(net, path):
    """Fill net, in place, with the state dict in the file at path, which a stranger may have made.

    Never unpickles arbitrary objects. Raises, and leaves net as it was, if a shape differs.
    """
    ### BEGIN SOLUTION
    state = torch.load(path, map_location="cpu", weights_only=True)
    for name, tensor in net.state_dict().items():
        # load_state_dict copies what fits before it complains, so look at every shape beforehand.
        if name in state and state[name].shape != tensor.shape:
            raise ValueError(f"{name} is {state[name].shape} in the file, expected {tensor.shape}")
    net.load_state_dict(state)
    ### END SOLUTION
