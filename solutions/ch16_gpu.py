# %% [markdown] lang="en"
# # Using a GPU
#
# A GPU does many simple sums at once: where a CPU core adds a few numbers at a time, a GPU adds thousands. Training a
# convolutional network is mostly such sums, so it runs ten to a hundred times faster there.
#
# In PyTorch every tensor lives on a **device**: `torch.device("cpu")` (main memory, all CPU cores together) or
# `torch.device("cuda:0")`, `cuda:1`, … (one GPU each, with memory of its own). Three rules:
#
# 1. An operation runs where its inputs are, and all of them must be on **the same device**; the result is born there.
# 2. Nothing is moved silently. You move a tensor with `x.to(device)`: a copy, or `x` itself if it is there already.
# 3. Moving is slow compared with computing. Move the batch once, compute, and bring back only the few numbers that you
#   print.
#
# Good code asks what the machine has and then works with either. Everything in this chapter runs without a GPU, too.
# %% [markdown] lang="zh"
# # 使用 GPU
#
# GPU 能同时做许多简单的运算：CPU 的一个核一次加几个数，GPU 一次加几千个。训练卷积网络大多就是这类运算，在 GPU 上往往快十倍到一百倍。
#
# 在 PyTorch 里，每个张量都在某个**设备**上：`torch.device("cpu")`（内存，以及所有 CPU 核），或者 `torch.device("cuda:0")`、
# `cuda:1`……（各是一块 GPU，有自己的显存）。三条规矩：
#
# 1. 运算在输入所在的地方进行，所有输入必须在**同一个设备**上；结果也生在那里。
# 2. 不会悄悄搬运。要搬就写 `x.to(device)`：得到一份副本；如果 `x` 本来就在那里，得到的就是 `x` 自己。
# 3. 比起计算，搬运很慢。整批数据搬一次，算完，只把要打印的几个数搬回来。
#
# 好的代码先问机器有什么，然后两种情况都能跑。本章的所有内容没有 GPU 也能运行。
# %%
import time

import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## What is there?
#
# `torch.cuda.device_count()` is the number $n$ of GPUs, numbered $0$ to $n-1$. On a machine with two GPUs, `try_gpu(1)`
# is `cuda:1`, and `try_gpu(2)` is the CPU, because there is no GPU number 2.
#
# **Exercise.** Write `try_gpu`. It returns a `torch.device`.
# %% [markdown] lang="zh"
# ## 有什么设备？
#
# `torch.cuda.device_count()` 是 GPU 的块数 $n$，编号从 $0$ 到 $n-1$。在有两块 GPU 的机器上，`try_gpu(1)` 是 `cuda:1`，
# 而 `try_gpu(2)` 是 CPU，因为没有 2 号 GPU。
#
# **练习。** 写出 `try_gpu`，返回 `torch.device`。
# %% exercise="try_gpu"
def try_gpu(i=0):
    """Return torch.device("cuda:i") if this machine has GPU number i, else torch.device("cpu")."""
    ### BEGIN SOLUTION
    if i < torch.cuda.device_count():
        return torch.device(f"cuda:{i}")
    return torch.device("cpu")
    ### END SOLUTION
# %% [markdown] lang="en"
# ## All of them
#
# **Exercise.** Write `try_all_gpus`: on a machine with three GPUs `[cuda:0, cuda:1, cuda:2]`, on one without any
# `[cpu]`.
# %% [markdown] lang="zh"
# ## 所有设备
#
# **练习。** 写出 `try_all_gpus`：在有三块 GPU 的机器上是 `[cuda:0, cuda:1, cuda:2]`，一块都没有时是 `[cpu]`。
# %% exercise="try_all_gpus"
def try_all_gpus():
    """Return the list of all CUDA devices, in order, or [torch.device("cpu")] if there is none."""
    ### BEGIN SOLUTION
    devices = [torch.device(f"cuda:{i}") for i in range(torch.cuda.device_count())]
    return devices or [torch.device("cpu")]
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Moving what a data loader gives
#
# A batch is rarely one tensor. It may be a list `[X, y]`, a dict `{"image": X, "box": (a, b), "name": "cat.png"}`, or
# these inside one another. A training loop wants to move all tensors in it in one call.
#
# This asks for **recursion**: a tensor is moved; a list, tuple or dict is built anew from its moved parts; anything
# else stays as it is. A **named tuple** is a tuple too, but it is built from separate arguments: `type(data)(*parts)`,
# where a plain tuple takes one sequence.
#
# **Exercise.** Write `to_device`. A list stays a list, a tuple a tuple, a named tuple of the same type, a dict a dict
# with the same keys. The containers that come in are not changed.
# %% [markdown] lang="zh"
# ## 搬运一批数据
#
# 一批数据很少只是一个张量。它可能是列表 `[X, y]`，可能是字典 `{"image": X, "box": (a, b), "name": "cat.png"}`，也可能一层套一层。
# 训练循环希望一次调用就搬完里面所有的张量。
#
# 这要用**递归**：张量就搬；列表、元组、字典就用搬好的各个部分重新造一个；其他的原样不动。
# **具名元组**（named tuple）也是元组，但造它要把各部分分开传：`type(data)(*parts)`；普通元组只接收一个序列。
#
# **练习。** 写出 `to_device`。列表还是列表，元组还是元组，具名元组类型不变，字典还是键相同的字典。传进来的容器不能被修改。
# %% exercise="to_device"
def to_device(data, device):
    """Return data with every tensor in it moved to device.

    data: a tensor, or lists, tuples, named tuples and dicts of such, nested at will. Containers
    keep their types and are built anew; values that are no tensors are kept as they are.
    """
    ### BEGIN SOLUTION
    if isinstance(data, torch.Tensor):
        return data.to(device)
    if isinstance(data, dict):
        return {key: to_device(value, device) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        parts = [to_device(value, device) for value in data]
        # A named tuple takes its parts as separate arguments.
        return type(data)(*parts) if hasattr(data, "_fields") else type(data)(parts)
    return data
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Computing there
#
# If `x` is on the CPU and `y` on a GPU, `x + y` raises an error: rule 1. Move both first, then add; the sum is on that
# device.
#
# **Exercise.** Write `add_on`. Careful: `x.to(device)` may be `x` itself, so do not add into it.
# %% [markdown] lang="zh"
# ## 在设备上计算
#
# 如果 `x` 在 CPU 上而 `y` 在 GPU 上，`x + y` 会报错：这是规矩 1。先把两者都搬过去，再相加；和就在那个设备上。
#
# **练习。** 写出 `add_on`。小心：`x.to(device)` 可能就是 `x` 自己，所以不要加到它里面去。
# %% exercise="add_on"
def add_on(x, y, device):
    """Move x and y, wherever they are, to device and return their sum, which is on that device."""
    ### BEGIN SOLUTION
    return x.to(device) + y.to(device)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### How long does it take?
#
# The time to add two vectors, for every device that your functions find on this machine. A GPU works behind the
# program's back, so one has to wait for it (`torch.cuda.synchronize()`) before looking at the clock. For short vectors
# the overhead of a call dominates, and a GPU is no faster than a CPU; for long ones it leaves the CPU behind.
# %% [markdown] lang="zh"
# ### 要用多长时间？
#
# 在你的函数找到的每个设备上，把两个向量相加所用的时间。GPU 是异步工作的，所以看表之前要先等它做完（`torch.cuda.synchronize()`）。
# 向量短的时候，时间主要花在调用本身，GPU 并不比 CPU 快；向量长了，GPU 就把 CPU 甩在后面。
# %% figure
lengths = [10**k for k in range(2, 7)]
plt.figure(figsize=(6, 3))
for device in dict.fromkeys([torch.device("cpu"), *try_all_gpus()]):
    times = []
    for n in lengths:
        x, y = to_device((torch.ones(n), torch.ones(n)), device)
        start = time.perf_counter()
        for _ in range(5):
            add_on(x, y, device)
        if device.type == "cuda":
            torch.cuda.synchronize()
        times.append((time.perf_counter() - start) / 5)
    plt.loglog(lengths, times, marker="o", label=str(device))
plt.xlabel("numbers in a vector")
plt.ylabel("seconds for one sum")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## Where is a network?
#
# `net.to(device)` moves a network's parameters and buffers, in place. A network has no `.device` of its own: one looks
# at its parameters. Data have to follow the network, so training code asks for this all the time.
#
# **Exercise.** Write `net_device`. A network without parameters can run anywhere: answer with the CPU. Parameters on
# several devices (also on `cuda:0` and `cuda:1`) are a mistake that should not go unnoticed: raise `ValueError`.
# %% [markdown] lang="zh"
# ## 网络在哪里？
#
# `net.to(device)` 就地搬运网络的参数和缓冲区。网络本身没有 `.device`：要看它的参数。数据要跟着网络走，所以训练代码常常要问这个问题。
#
# **练习。** 写出 `net_device`。没有参数的网络在哪里都能运行：回答 CPU。参数分散在几个设备上（包括 `cuda:0` 和 `cuda:1`）是个不该放过的错误：引发 `ValueError`。
# %% exercise="net_device"
def net_device(net):
    """Return the device of net's parameters, torch.device("cpu") if it has none.

    ValueError if the parameters are on more than one device. Buffers are not looked at.
    """
    ### BEGIN SOLUTION
    devices = {parameter.device for parameter in net.parameters()}
    if len(devices) > 1:
        raise ValueError(f"parameters on several devices: {sorted(map(str, devices))}")
    return devices.pop() if devices else torch.device("cpu")
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Put together
#
# The beginning of every training loop from here on: choose a device, move the network once, move each batch.
# %% [markdown] lang="zh"
# ### 合在一起
#
# 从现在起，每个训练循环都这样开始：选设备，网络搬一次，每批数据各搬一次。
# %% figure
net = nn.Linear(3, 1).to(try_gpu())
batch = {"features": torch.ones(2, 3), "name": "demo"}
moved = to_device(batch, net_device(net))
print("network on", net_device(net))
print("batch on", moved["features"].device)
print("output", tuple(net(moved["features"]).shape))
