# %% [markdown] lang="en"
# # Set-up
#
# This course is code that you run, change and run again. Three things are needed: Python, PyTorch with a few friends,
# and this notebook. If you can read this in JupyterLab, most of it is done already.
#
# On a fresh machine (the lecture shows it on a server in the cloud) the steps are always the same four:
#
# 1. make an environment of its own, so that this course's packages and others do not quarrel: `python -m venv .venv`,
# or `conda create`;
# 2. switch it on: `source .venv/bin/activate`, or `conda activate`;
# 3. install into it: `pip install torch torchvision jupyterlab pandas matplotlib`;
# 4. start the notebooks: `jupyter lab`.
#
# A notebook is a list of cells. **Shift + Enter** runs the cell you are in and goes on to the next. Names that one cell
# defines are known in the cells that run after it, in the order in which you *run* them: when something is odd, choose
# "Restart Kernel and Run All Cells".
#
# **How exercises work.** Every exercise is a cell with a function to fill in: replace the line that raises
# `NotImplementedError`. The cell below it calls `check("name")`, which tries your function on examples and tells you
# what it finds: the input, what came, what was expected, a hint. Some checks are made only after you hand in. You can
# check as often as you like.
# %% [markdown] lang="zh"
# # 安装
#
# 这门课就是代码：运行、修改、再运行。需要三样东西：Python、PyTorch 和几个相关的库，以及这个笔记本。如果你正在 JupyterLab 里读到这里，
# 大部分已经做好了。
#
# 在一台新机器上（课上演示的是云端的服务器），总是这四步：
#
# 1. 建一个单独的环境，让本课程的包不与别的包冲突：`python -m venv .venv`，或 `conda create`；
# 2. 启用它：`source .venv/bin/activate`，或 `conda activate`；
# 3. 往里面安装：`pip install torch torchvision jupyterlab pandas matplotlib`；
# 4. 打开笔记本：`jupyter lab`。
#
# 笔记本由单元格组成。**Shift + Enter** 运行当前单元格并跳到下一个。一个单元格里定义的名字，之后运行的单元格都认识，这里看的是你*运行*的先后。
# 结果奇怪时，选择“重启内核并运行所有单元格”。
#
# **练习怎么做。** 每个练习是一个待填写的函数：把引发 `NotImplementedError` 的那一行换成你的答案。下面的单元格调用 `check("名字")`，它用例子试你的函数，
# 并告诉你结果：输入是什么、得到什么、应该是什么，以及一条提示。有些检查在提交之后才做。检查多少次都可以。
# %%
import platform

import matplotlib.pyplot as plt
import numpy
import torch
import torchvision
# %% [markdown] lang="en"
# ## Which versions am I running?
#
# The first thing to say when something goes wrong, and the first thing anyone will ask. Libraries change: some calls
# that the lectures show work differently today, and we say so where it happens. Nearly every library keeps its version
# in `__version__`:
#
# ```python
# >>> torch.__version__
# '2.14.1+cu130'
# ```
#
# What follows the `+` tells how it was built: `cu130` for CUDA 13.0, `cpu` for machines without a GPU. Python itself
# answers `platform.python_version()`, for example `'3.11.7'`.
#
# **Exercise.** Write `versions`. Ask the libraries; do not write the numbers down by hand.
# %% [markdown] lang="zh"
# ## 我运行的是哪些版本？
#
# 出了问题，首先要说的就是版本，别人首先要问的也是版本。库是会变的：课上演示的一些调用，今天的行为已经不同，遇到时我们会指出。几乎每个库都把版本放在
# `__version__` 里：
#
# ```python
# >>> torch.__version__
# '2.14.1+cu130'
# ```
#
# `+` 后面说明它是怎么编译的：`cu130` 表示 CUDA 13.0，`cpu` 表示没有 GPU 的机器。Python 自己的版本由 `platform.python_version()` 给出，
# 例如 `'3.11.7'`。
#
# **练习。** 写出 `versions`。去问这些库，不要手写版本号。
# %% exercise="versions"
def versions():
    """Return the running versions: a dict with the keys python, torch, torchvision and numpy.

    The values are strings, such as '3.11.7'.
    """
    ### BEGIN SOLUTION
    return {
        "python": platform.python_version(),
        "torch": str(torch.__version__),
        "torchvision": torchvision.__version__,
        "numpy": numpy.__version__,
    }
    ### END SOLUTION
# %% [markdown] lang="en"
# ## CPU or GPU?
#
# A GPU multiplies matrices ten to a hundred times faster than a CPU. PyTorch speaks to NVIDIA's through **CUDA** and
# numbers them from 0. A `torch.device` names a place where tensors live and where they are computed with:
#
# | written | means |
# | --- | --- |
# | `torch.device("cpu")` | the processor and main memory |
# | `torch.device("cuda")`, `torch.device("cuda:0")` | the first GPU |
# | `torch.device("cuda:1")` | the second |
#
# `torch.cuda.is_available()` tells whether there is one. Code that picks its device by asking runs everywhere: on your
# laptop without a GPU too. Everything in this course does.
#
# **Exercise.** Write `pick_device`.
# %% [markdown] lang="zh"
# ## CPU 还是 GPU？
#
# GPU 做矩阵乘法比 CPU 快十到一百倍。PyTorch 通过 **CUDA** 使用 NVIDIA 的 GPU，从 0 开始编号。`torch.device` 表示张量存放和计算的地方：
#
# | 写法 | 含义 |
# | --- | --- |
# | `torch.device("cpu")` | 处理器和主内存 |
# | `torch.device("cuda")`、`torch.device("cuda:0")` | 第一个 GPU |
# | `torch.device("cuda:1")` | 第二个 GPU |
#
# `torch.cuda.is_available()` 说明有没有 GPU。先询问再选择设备的代码到处都能运行，在没有 GPU 的笔记本电脑上也行。本课程的代码都是这样。
#
# **练习。** 写出 `pick_device`。
# %% exercise="pick_device"
def pick_device():
    """Return the first CUDA device as a torch.device if there is one, else the CPU."""
    ### BEGIN SOLUTION
    return torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Does everything work?
#
# A picture computed on your device, with your versions in the title. Each colour is one **activation function**; you
# will meet them in chapter 10. If you see three curves, you are ready.
# %% [markdown] lang="zh"
# ## 一切正常吗？
#
# 在你的设备上计算一幅图，标题里是你的版本。每种颜色是一个**激活函数**，第 10 章会讲到。看到三条曲线，就说明准备好了。
# %% figure
device = pick_device()
x = torch.linspace(-4, 4, 200, device=device)
plt.figure(figsize=(5.5, 3))
for curve in (torch.relu, torch.sigmoid, torch.tanh):
    plt.plot(x.cpu(), curve(x).cpu(), label=curve.__name__)
found = ", ".join(f"{name} {version}" for name, version in versions().items())
plt.title(f"{device}: {found}", fontsize=7)
plt.ylim(-1.2, 2)
plt.legend()
plt.show()
