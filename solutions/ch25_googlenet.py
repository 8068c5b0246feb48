# %% [markdown] lang="en"
# # GoogLeNet
#
# Is a 1×1 convolution best here, or a 3×3, a 5×5, a max-pooling? Earlier networks had to choose. **GoogLeNet** takes
# them all: its *Inception block* runs four paths side by side on the same input and stacks what comes out.
#
# | path | what it does | what it sees |
# | --- | --- | --- |
# | 1 | 1×1 convolution | single pixels |
# | 2 | 1×1 convolution, then 3×3 with padding 1 | small neighbourhoods |
# | 3 | 1×1 convolution, then 5×5 with padding 2 | larger ones |
# | 4 | 3×3 max-pooling with stride 1 and padding 1, then 1×1 convolution | the strongest signal nearby |
#
# Every path keeps height and width, so the results can be joined along the **channel** axis. After every convolution
# comes a ReLU.
#
# The 1×1 convolutions at the beginning of paths 2 and 3 make the input *thinner* before the dear 3×3 and 5×5
# convolutions run on it.
# %% [markdown] lang="zh"
# # GoogLeNet
#
# 这里该用 1×1 卷积、3×3、5×5，还是最大汇聚？以前的网络必须选一个。**GoogLeNet** 全都要：它的 *Inception 块*让四条路径并行地处理同一个输入，再把结果叠起来。
#
# | 路径 | 做什么 | 看到什么 |
# | --- | --- | --- |
# | 1 | 1×1 卷积 | 单个像素 |
# | 2 | 1×1 卷积，再做填充为 1 的 3×3 卷积 | 小邻域 |
# | 3 | 1×1 卷积，再做填充为 2 的 5×5 卷积 | 更大的邻域 |
# | 4 | 步幅 1、填充 1 的 3×3 最大汇聚，再做 1×1 卷积 | 附近最强的信号 |
#
# 每条路径都保持高和宽不变，所以结果可以沿**通道**轴连接起来。每个卷积之后都有 ReLU。
#
# 路径 2 和路径 3 开头的 1×1 卷积先把输入变*薄*，再让昂贵的 3×3 和 5×5 卷积处理它。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## The Inception block
#
# The first block of the network has 192 input channels and gives $64 + 128 + 32 + 32 = 256$:
#
# | path | channels |
# | --- | --- |
# | 1 | 192 → 64 |
# | 2 | 192 → 96 → 128 |
# | 3 | 192 → 16 → 32 |
# | 4 | 192 → (pool) 192 → 32 |
#
# It is written `Inception(192, 64, (96, 128), (16, 32), 32)`: `c1` and `c4` are numbers, `c2` and `c3` pairs.
#
# Try it in your head with one channel everywhere, all weights 1, all biases 0: channel 0 is the image itself, channel 1
# holds the sum over 3×3 neighbours, channel 2 the sum over 5×5, channel 3 the maximum over 3×3.
#
# **Exercise.** Write the module `Inception`.
# %% [markdown] lang="zh"
# ## Inception 块
#
# 网络的第一个块有 192 个输入通道，输出 $64 + 128 + 32 + 32 = 256$ 个：
#
# | 路径 | 通道 |
# | --- | --- |
# | 1 | 192 → 64 |
# | 2 | 192 → 96 → 128 |
# | 3 | 192 → 16 → 32 |
# | 4 | 192 →（汇聚）192 → 32 |
#
# 它写作 `Inception(192, 64, (96, 128), (16, 32), 32)`：`c1` 和 `c4` 是数，`c2` 和 `c3` 是一对数。
#
# 在脑子里试一试：到处都只有一个通道，权重全为 1，偏置全为 0。那么通道 0 就是图像本身，通道 1 是 3×3 邻域之和，通道 2 是 5×5 邻域之和，通道 3 是 3×3 邻域的最大值。
#
# **练习。** 写出模块 `Inception`。
# %% exercise="Inception"
class Inception(nn.Module):
    """Four parallel paths, joined along the channels; a ReLU after every convolution.

    Path 1: 1x1 to c1. Path 2: 1x1 to c2[0], 3x3 padding 1 to c2[1]. Path 3: 1x1 to c3[0],
    5x5 padding 2 to c3[1]. Path 4: 3x3 max pooling, stride 1, padding 1, then 1x1 to c4.
    (n, in_channels, h, w) -> (n, c1 + c2[1] + c3[1] + c4, h, w), the paths in this order.
    """

    ### BEGIN SOLUTION
    def __init__(self, in_channels, c1, c2, c3, c4):
        super().__init__()
        self.path1 = nn.Sequential(nn.Conv2d(in_channels, c1, kernel_size=1), nn.ReLU())
        self.path2 = nn.Sequential(
            nn.Conv2d(in_channels, c2[0], kernel_size=1), nn.ReLU(),
            nn.Conv2d(c2[0], c2[1], kernel_size=3, padding=1), nn.ReLU(),
        )
        self.path3 = nn.Sequential(
            nn.Conv2d(in_channels, c3[0], kernel_size=1), nn.ReLU(),
            nn.Conv2d(c3[0], c3[1], kernel_size=5, padding=2), nn.ReLU(),
        )
        self.path4 = nn.Sequential(
            nn.MaxPool2d(kernel_size=3, stride=1, padding=1),
            nn.Conv2d(in_channels, c4, kernel_size=1), nn.ReLU(),
        )

    def forward(self, X):
        return torch.cat([self.path1(X), self.path2(X), self.path3(X), self.path4(X)], dim=1)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### What the four paths see
#
# One bright dot goes in; all weights are 1. Each path spreads it as far as it sees.
# %% [markdown] lang="zh"
# ### 四条路径看到了什么
#
# 输入只有一个亮点，权重全为 1。每条路径看得多远，就把它散开多远。
# %% figure
block = Inception(1, 1, (1, 1), (1, 1), 1)
for name, p in block.named_parameters():
    nn.init.constant_(p, float(p.dim() > 1))
dot = torch.zeros(1, 1, 9, 9)
dot[0, 0, 4, 4] = 1
fig, axes = plt.subplots(1, 4, figsize=(9, 2.4))
for k, ax in enumerate(axes):
    ax.imshow(block(dot)[0, k].detach(), cmap="viridis")
    ax.set_title(f"path {k + 1}")
plt.show()
# %% [markdown] lang="en"
# ## The network
#
# Five stages. The first makes height and width four times smaller, the next three halve them, the last averages over
# what is left. The book feeds 96×96 images, to train quickly (the paper used 224×224).
#
# *Inception (192) 64, …* is a block with 192 input channels.
#
# | stage | layers | output for 96×96 |
# | --- | --- | --- |
# | 1 | 7×7 convolution to 64, stride 2, padding 3; ReLU; pool | 64×24×24 |
# | 2 | 1×1 convolution to 64; ReLU; 3×3 convolution to 192, padding 1; ReLU; pool | 192×12×12 |
# | 3 | Inception (192) 64, (96, 128), (16, 32), 32 | 256×12×12 |
# | | Inception (256) 128, (128, 192), (32, 96), 64; pool | 480×6×6 |
# | 4 | Inception (480) 192, (96, 208), (16, 48), 64 | 512×6×6 |
# | | Inception (512) 160, (112, 224), (24, 64), 64 | 512×6×6 |
# | | Inception (512) 128, (128, 256), (24, 64), 64 | 512×6×6 |
# | | Inception (512) 112, (144, 288), (32, 64), 64 | 528×6×6 |
# | | Inception (528) 256, (160, 320), (32, 128), 128; pool | 832×3×3 |
# | 5 | Inception (832) 256, (160, 320), (32, 128), 128 | 832×3×3 |
# | | Inception (832) 384, (192, 384), (48, 128), 128; global average pooling; flatten | 1024 |
# | | fully connected layer | num_classes |
#
# Each *pool* is a 3×3 max-pooling with stride 2 and padding 1. The channel numbers were found by trying many; there is
# no theory behind them.
#
# **Exercise.** Write `googlenet`.
# %% [markdown] lang="zh"
# ## 整个网络
#
# 一共五个阶段。第一个把高和宽缩小到四分之一，接下来的三个各减半，最后一个对剩下的像素取平均。为了训练得快，书里用 96×96 的图像
# （论文用 224×224）。
#
# *Inception (192) 64, …* 表示有 192 个输入通道的块。
#
# | 阶段 | 层 | 96×96 输入时的输出 |
# | --- | --- | --- |
# | 1 | 7×7 卷积到 64 通道，步幅 2，填充 3；ReLU；汇聚 | 64×24×24 |
# | 2 | 1×1 卷积到 64；ReLU；3×3 卷积到 192，填充 1；ReLU；汇聚 | 192×12×12 |
# | 3 | Inception (192) 64, (96, 128), (16, 32), 32 | 256×12×12 |
# | | Inception (256) 128, (128, 192), (32, 96), 64；汇聚 | 480×6×6 |
# | 4 | Inception (480) 192, (96, 208), (16, 48), 64 | 512×6×6 |
# | | Inception (512) 160, (112, 224), (24, 64), 64 | 512×6×6 |
# | | Inception (512) 128, (128, 256), (24, 64), 64 | 512×6×6 |
# | | Inception (512) 112, (144, 288), (32, 64), 64 | 528×6×6 |
# | | Inception (528) 256, (160, 320), (32, 128), 128；汇聚 | 832×3×3 |
# | 5 | Inception (832) 256, (160, 320), (32, 128), 128 | 832×3×3 |
# | | Inception (832) 384, (192, 384), (48, 128), 128；全局平均汇聚；展平 | 1024 |
# | | 全连接层 | num_classes |
#
# 每个*汇聚*都是步幅 2、填充 1 的 3×3 最大汇聚。这些通道数是试出来的，背后没有理论。
#
# **练习。** 写出 `googlenet`。
# %% exercise="googlenet"
def googlenet(in_channels=1, num_classes=10):
    """Return the book's GoogLeNet: (n, in_channels, 96, 96) -> (n, num_classes)."""
    ### BEGIN SOLUTION
    def pool():
        return nn.MaxPool2d(kernel_size=3, stride=2, padding=1)

    stage1 = nn.Sequential(
        nn.Conv2d(in_channels, 64, kernel_size=7, stride=2, padding=3), nn.ReLU(), pool()
    )
    stage2 = nn.Sequential(
        nn.Conv2d(64, 64, kernel_size=1), nn.ReLU(),
        nn.Conv2d(64, 192, kernel_size=3, padding=1), nn.ReLU(), pool(),
    )
    stage3 = nn.Sequential(
        Inception(192, 64, (96, 128), (16, 32), 32),
        Inception(256, 128, (128, 192), (32, 96), 64), pool(),
    )
    stage4 = nn.Sequential(
        Inception(480, 192, (96, 208), (16, 48), 64),
        Inception(512, 160, (112, 224), (24, 64), 64),
        Inception(512, 128, (128, 256), (24, 64), 64),
        Inception(512, 112, (144, 288), (32, 64), 64),
        Inception(528, 256, (160, 320), (32, 128), 128), pool(),
    )
    stage5 = nn.Sequential(
        Inception(832, 256, (160, 320), (32, 128), 128),
        Inception(832, 384, (192, 384), (48, 128), 128),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(),
    )
    return nn.Sequential(stage1, stage2, stage3, stage4, stage5, nn.Linear(1024, num_classes))
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Shapes, stage by stage
#
# Before training a network of this size, follow one input through it. For
# `nn.Sequential(nn.Conv2d(1, 4, 3), nn.MaxPool2d(2), nn.Flatten())` and the shape `(1, 1, 8, 8)`: the convolution
# leaves $8-3+1 = 6$, so `(1, 4, 6, 6)`; pooling gives `(1, 4, 3, 3)`; flattening `(1, 36)`.
#
# Looking must not touch: batch normalisation updates its statistics on every pass in training mode. Pass through in
# evaluation mode and put the mode back afterwards.
#
# **Exercise.** Write `stage_shapes`.
# %% [markdown] lang="zh"
# ## 逐阶段看形状
#
# 训练这么大的网络之前，先跟着一个输入走一遍。对 `nn.Sequential(nn.Conv2d(1, 4, 3), nn.MaxPool2d(2), nn.Flatten())` 和形状 `(1, 1, 8, 8)`：
# 卷积之后剩 $8-3+1 = 6$，即 `(1, 4, 6, 6)`；汇聚得到 `(1, 4, 3, 3)`；展平得到 `(1, 36)`。
#
# 只看不碰：在训练模式下，批量归一化每走一遍都会更新统计量。所以要在评估模式下走，走完再恢复原来的模式。
#
# **练习。** 写出 `stage_shapes`。
# %% exercise="stage_shapes"
def stage_shapes(net, shape):
    """Return the list of the output shapes (tuples) of every child of net, in order.

    Each child takes the output of the one before. shape: the shape of the input, such as
    (1, 1, 96, 96). net is left as it was: mode, parameters, buffers and hooks.
    """
    ### BEGIN SOLUTION
    training = net.training
    net.eval()
    X, shapes = torch.zeros(shape), []
    with torch.no_grad():
        for child in net.children():
            X = child(X)
            shapes.append(tuple(X.shape))
    net.train(training)
    return shapes
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Wider and smaller
#
# Channels grow while the picture shrinks.
# %% [markdown] lang="zh"
# ### 通道变多，图像变小
#
# 通道数增长，图像缩小。
# %% figure
sizes = stage_shapes(nn.Sequential(*list(googlenet().children())[:4]), (1, 1, 96, 96))
plt.figure(figsize=(5, 2.8))
plt.plot([s[1] for s in sizes], "o-", label="channels")
plt.plot([s[2] for s in sizes], "s-", label="height")
plt.xticks(range(len(sizes)), [f"stage {k + 1}" for k in range(len(sizes))])
plt.yscale("log")
plt.legend()
plt.show()
# %% [markdown] lang="en"
# ## What a block costs
#
# A convolution with a $k\times k$ kernel from $c_i$ to $c_o$ channels has $c_o(c_i k^2 + 1)$ parameters with its bias.
# For $h\times w$ outputs it takes $h\,w\,c_o\,c_i\,k^2$ multiply-adds (a multiply-add counts once, bias additions and
# pooling not at all).
#
# A small block in numbers: `Inception(2, 1, (1, 2), (1, 1), 3)` on 4×5 pixels. Path 1 has weights $2\cdot1$; path 2
# $2\cdot1 + 1\cdot2\cdot9 = 20$; path 3 $2\cdot1+1\cdot1\cdot25 = 27$; path 4 $2\cdot3 = 6$: together 55 weights,
# $1+1+2+1+1+3 = 9$ biases, so 64 parameters and $20\cdot55 = 1100$ multiply-adds.
#
# **Exercise.** Write `inception_cost`. All paths work at the same height × width.
# %% [markdown] lang="zh"
# ## 一个块的代价
#
# 从 $c_i$ 个通道到 $c_o$ 个通道、核为 $k\times k$ 的卷积，连偏置共有 $c_o(c_i k^2 + 1)$ 个参数。输出为 $h\times w$ 时，需要 $h\,w\,c_o\,c_i\,k^2$
# 次乘加（一次乘加算一次，偏置的加法和汇聚不算）。
#
# 一个小块的数字：`Inception(2, 1, (1, 2), (1, 1), 3)`，4×5 个像素。路径 1 有权重 $2\cdot1$；路径 2 有 $2\cdot1 + 1\cdot2\cdot9 = 20$；路径 3
# 有 $2\cdot1+1\cdot1\cdot25 = 27$；路径 4 有 $2\cdot3 = 6$：一共 55 个权重，$1+1+2+1+1+3 = 9$ 个偏置，即 64 个参数，$20\cdot55 = 1100$
# 次乘加。
#
# **练习。** 写出 `inception_cost`。所有路径都在同样的高 × 宽上工作。
# %% exercise="inception_cost"
def inception_cost(in_channels, c1, c2, c3, c4, height, width):
    """Return (parameters with bias, multiply-adds) of an Inception block on height x width pixels."""
    ### BEGIN SOLUTION
    convolutions = [
        (in_channels, c1, 1),
        (in_channels, c2[0], 1), (c2[0], c2[1], 3),
        (in_channels, c3[0], 1), (c3[0], c3[1], 5),
        (in_channels, c4, 1),
    ]
    weights = sum(ci * co * k * k for ci, co, k in convolutions)
    biases = sum(co for _, co, _ in convolutions)
    return weights + biases, weights * height * width
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Compared with one convolution
#
# **Exercise.** Write `direct_cost`, the same two numbers for a single convolution with height × width outputs. For 2
# channels to 3 with a 3×3 kernel and 4×5 outputs: $3\cdot(2\cdot9+1) = 57$ parameters and $20\cdot54 = 1080$
# multiply-adds.
# %% [markdown] lang="zh"
# ## 和一个卷积相比
#
# **练习。** 写出 `direct_cost`：输出为高 × 宽的单个卷积的这两个数。从 2 个通道到 3 个通道，核 3×3，输出 4×5：$3\cdot(2\cdot9+1) = 57$ 个参数，
# $20\cdot54 = 1080$ 次乘加。
# %% exercise="direct_cost"
def direct_cost(in_channels, out_channels, kernel, height, width):
    """Return (parameters with bias, multiply-adds) of one kernel x kernel convolution.

    height, width: of its output.
    """
    ### BEGIN SOLUTION
    weights = in_channels * out_channels * kernel * kernel
    return weights + out_channels, weights * height * width
    ### END SOLUTION
# %% [markdown] lang="en"
# ### How much cheaper
#
# The first Inception block against one 3×3 and one 5×5 convolution that give as many channels, on 28×28 pixels.
# %% [markdown] lang="zh"
# ### 便宜多少
#
# 第一个 Inception 块，与输出同样多通道的一个 3×3 卷积和一个 5×5 卷积相比，28×28 个像素。
# %% figure
costs = {
    "Inception": inception_cost(192, 64, (96, 128), (16, 32), 32, 28, 28),
    "3×3": direct_cost(192, 256, 3, 28, 28),
    "5×5": direct_cost(192, 256, 5, 28, 28),
}
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
for k, title in enumerate(("parameters (millions)", "multiply-adds (millions)")):
    axes[k].bar(list(costs), [cost[k] / 1e6 for cost in costs.values()])
    axes[k].set_title(title)
plt.show()
