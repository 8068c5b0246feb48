# %% [markdown] lang="en"
# # Network in network (NiN)
#
# LeNet, AlexNet and VGG end in fully connected layers, and these eat the memory. The first one alone has
#
# | network | its first fully connected layer | weights |
# | --- | --- | --- |
# | LeNet | $16\cdot5\cdot5 \to 120$ | 48 thousand |
# | AlexNet | $256\cdot5\cdot5 \to 4096$ | 26 million |
# | VGG | $512\cdot7\cdot7 \to 4096$ | 103 million |
#
# It also throws the picture away: pixels become one long vector, and so many weights overfit easily. **NiN** uses no
# fully connected layer at all. Two ideas take their place:
#
# 1. **1×1 convolutions** are fully connected layers that work on the channels of *each pixel by itself*. They mix
#    channels and bring nonlinearity, and keep the picture.
# 2. **Global average pooling** at the end: make one channel for each class and average each channel over all its
#    pixels. It has no parameters.
# %% [markdown] lang="zh"
# # 网络中的网络（NiN）
#
# LeNet、AlexNet 和 VGG 都以全连接层结尾，而内存正是被它们吃掉的。单是第一个全连接层就有
#
# | 网络 | 第一个全连接层 | 权重 |
# | --- | --- | --- |
# | LeNet | $16\cdot5\cdot5 \to 120$ | 4.8 万 |
# | AlexNet | $256\cdot5\cdot5 \to 4096$ | 2600 万 |
# | VGG | $512\cdot7\cdot7 \to 4096$ | 1.03 亿 |
#
# 它还把图像打散了：像素变成一个长向量，而这么多权重很容易过拟合。**NiN** 完全不用全连接层，取而代之的是两个想法：
#
# 1. **1×1 卷积**是作用在*每个像素*的通道上的全连接层。它混合通道、带来非线性，同时保留图像。
# 2. 最后用**全局平均汇聚**：让每个类别有一个通道，再对每个通道的所有像素取平均。它没有参数。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## The NiN block
#
# One ordinary convolution, followed by two 1×1 convolutions; a ReLU after each of the three:
#
# $$\text{conv } k\times k \to \text{ReLU} \to \text{conv } 1\times1 \to \text{ReLU} \to \text{conv } 1\times1 \to \text{ReLU}.$$
#
# Only the first looks at neighbours, so only it has a kernel size, a stride and a padding to choose. The 1×1
# convolutions keep the number of channels. In numbers: from 1 channel to 96 with an 11×11 kernel there are
# $96\cdot(121+1) + 2\cdot96\cdot(96+1) = 30336$ parameters.
#
# **Exercise.** Write `nin_block`.
# %% [markdown] lang="zh"
# ## NiN 块
#
# 一个普通的卷积，后面跟两个 1×1 卷积，三者之后各有一个 ReLU：
#
# $$\text{conv } k\times k \to \text{ReLU} \to \text{conv } 1\times1 \to \text{ReLU} \to \text{conv } 1\times1 \to \text{ReLU}.$$
#
# 只有第一个卷积看邻域，所以只有它需要选核大小、步幅和填充。1×1 卷积不改变通道数。例如从 1 个通道到 96 个通道、核为 11×11，共有
# $96\cdot(121+1) + 2\cdot96\cdot(96+1) = 30336$ 个参数。
#
# **练习。** 写出 `nin_block`。
# %% exercise="nin_block"
def nin_block(in_channels, out_channels, kernel_size, strides, padding):
    """Return a module: a convolution, then two 1x1 convolutions, a ReLU after each of the three.

    kernel_size, strides, padding: of the first convolution, as nn.Conv2d takes them.
    (n, in_channels, h, w) -> (n, out_channels, oh, ow).
    """
    ### BEGIN SOLUTION
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, kernel_size, strides, padding), nn.ReLU(),
        nn.Conv2d(out_channels, out_channels, kernel_size=1), nn.ReLU(),
        nn.Conv2d(out_channels, out_channels, kernel_size=1), nn.ReLU(),
    )
    ### END SOLUTION
# %% [markdown] lang="en"
# ## The network
#
# AlexNet's convolutions, each turned into a NiN block, with a 3×3 max-pooling with stride 2 in between:
#
# | layers | output for 224×224 |
# | --- | --- |
# | NiN block 96 @ 11×11, stride 4, padding 0; pool | 96×26×26 |
# | NiN block 256 @ 5×5, stride 1, padding 2; pool | 256×12×12 |
# | NiN block 384 @ 3×3, stride 1, padding 1; pool | 384×5×5 |
# | dropout 0.5 | 384×5×5 |
# | NiN block num_classes @ 3×3, stride 1, padding 1 | num_classes×5×5 |
# | global average pooling, flatten | num_classes |
#
# The dropout is the ordinary one: each number by itself.
#
# **Exercise.** Write `nin`.
# %% [markdown] lang="zh"
# ## 整个网络
#
# 把 AlexNet 的卷积都换成 NiN 块，中间是步幅为 2 的 3×3 最大汇聚：
#
# | 层 | 224×224 输入时的输出 |
# | --- | --- |
# | NiN 块 96 @ 11×11，步幅 4，填充 0；汇聚 | 96×26×26 |
# | NiN 块 256 @ 5×5，步幅 1，填充 2；汇聚 | 256×12×12 |
# | NiN 块 384 @ 3×3，步幅 1，填充 1；汇聚 | 384×5×5 |
# | 丢弃法 0.5 | 384×5×5 |
# | NiN 块 num_classes @ 3×3，步幅 1，填充 1 | num_classes×5×5 |
# | 全局平均汇聚，展平 | num_classes |
#
# 这里的丢弃法是普通的那种：逐个数丢弃。
#
# **练习。** 写出 `nin`。
# %% exercise="nin"
def nin(in_channels=1, num_classes=10):
    """Return the book's NiN: (n, in_channels, 224, 224) -> (n, num_classes)."""
    ### BEGIN SOLUTION
    return nn.Sequential(
        nin_block(in_channels, 96, kernel_size=11, strides=4, padding=0),
        nn.MaxPool2d(kernel_size=3, stride=2),
        nin_block(96, 256, kernel_size=5, strides=1, padding=2),
        nn.MaxPool2d(kernel_size=3, stride=2),
        nin_block(256, 384, kernel_size=3, strides=1, padding=1),
        nn.MaxPool2d(kernel_size=3, stride=2),
        nn.Dropout(0.5),
        nin_block(384, num_classes, kernel_size=3, strides=1, padding=1),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(),
    )
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Any size will do
#
# As nothing is fully connected, the same net takes images of any size (large enough for its poolings), with the same
# parameters. Here is how long one pass takes.
# %% [markdown] lang="zh"
# ### 什么大小都行
#
# 没有全连接层，同一个网络、同样的参数就能处理任意大小的图像（只要够汇聚用）。下面是走一遍所需的时间。
# %% figure
import time

net = nin().eval()
sides, seconds = (96, 128, 160, 224), []
for side in sides:
    start = time.perf_counter()
    assert net(torch.zeros(1, 1, side, side)).shape == (1, 10)
    seconds.append(time.perf_counter() - start)
plt.figure(figsize=(5, 2.8))
plt.bar([f"{side}×{side}" for side in sides], seconds)
plt.ylabel("seconds")
plt.show()
# %% [markdown] lang="en"
# ## A 1×1 convolution is a linear layer
#
# At pixel $(i, j)$ a 1×1 convolution with weights $W$ of shape $(c_o, c_i, 1, 1)$ computes
# $y_{k} = \sum_c W_{k,c,0,0}\,x_{c} + b_k$: a linear layer whose examples are the pixels. `nn.Linear` wants the
# features on the last axis, so put the channels there first, and back afterwards.
#
# With $W = [2, 3]$ and $b = 1$, the pixel with channels $(1, 10)$ becomes $2\cdot1 + 3\cdot10 + 1 = 33$.
#
# **Exercise.** Write `conv1x1_as_linear`. `conv` may come without a bias, and in float64.
# %% [markdown] lang="zh"
# ## 1×1 卷积就是线性层
#
# 在像素 $(i, j)$ 处，权重 $W$ 形状为 $(c_o, c_i, 1, 1)$ 的 1×1 卷积计算 $y_{k} = \sum_c W_{k,c,0,0}\,x_{c} + b_k$：这是一个以像素为样本的线性层。
# `nn.Linear` 要求特征在最后一个轴上，所以先把通道换到最后，算完再换回来。
#
# $W = [2, 3]$，$b = 1$ 时，通道为 $(1, 10)$ 的像素变成 $2\cdot1 + 3\cdot10 + 1 = 33$。
#
# **练习。** 写出 `conv1x1_as_linear`。`conv` 可能没有偏置，也可能是 float64。
# %% exercise="conv1x1_as_linear"
def conv1x1_as_linear(conv):
    """Return an nn.Linear that gives, pixel by pixel, the result of conv; conv is unchanged.

    conv: an nn.Conv2d with a 1x1 kernel, stride 1, no padding, one group, with or without a bias. With
    linear = conv1x1_as_linear(conv): conv(X) == linear(X.movedim(1, -1)).movedim(-1, 1).
    """
    ### BEGIN SOLUTION
    linear = nn.Linear(
        conv.in_channels, conv.out_channels, bias=conv.bias is not None,
        device=conv.weight.device, dtype=conv.weight.dtype,
    )
    with torch.no_grad():
        linear.weight.copy_(conv.weight.flatten(1))
        if conv.bias is not None:
            linear.bias.copy_(conv.bias)
    return linear
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Both pictures are the same
#
# A picture with three channels becomes grey, once by the convolution and once by your linear layer.
# %% [markdown] lang="zh"
# ### 两幅图一样
#
# 三个通道的图像变成灰度图：一次用卷积，一次用你的线性层。
# %% figure
grey = nn.Conv2d(3, 1, kernel_size=1, bias=False)
grey.weight.data = torch.tensor([0.299, 0.587, 0.114]).reshape(1, 3, 1, 1)
ramp = torch.linspace(0, 1, 32)
picture = torch.stack([ramp.expand(32, 32), ramp.expand(32, 32).T, 1 - ramp.expand(32, 32)])
linear = conv1x1_as_linear(grey)
fig, axes = plt.subplots(1, 3, figsize=(8, 2.6))
axes[0].imshow(picture.movedim(0, -1))
axes[1].imshow(grey(picture[None])[0, 0].detach(), cmap="gray")
axes[2].imshow(linear(picture.movedim(0, -1))[..., 0].detach(), cmap="gray")
for ax, title in zip(axes, ("picture", "1×1 convolution", "linear layer")):
    ax.set_title(title)
plt.show()
# %% [markdown] lang="en"
# ## What the heads cost
#
# The head of AlexNet and VGG turns $c\times h\times w$ features into $k$ classes by Linear($chw \to 4096$),
# Linear($4096\to4096$), Linear($4096\to k$), each with its bias: a layer from $a$ to $b$ has $ab + b$ parameters. NiN's
# head only averages.
#
# For $c = 2$, $h = w = 1$, $k = 3$: $(2\cdot4096+4096) + (4096^2+4096) + (4096\cdot3+3) = 16\,805\,891$.
#
# **Exercise.** Write `head_parameters`.
# %% [markdown] lang="zh"
# ## 两种头的代价
#
# AlexNet 和 VGG 的头把 $c\times h\times w$ 个特征变成 $k$ 个类别：Linear($chw \to 4096$)、Linear($4096\to4096$)、
# Linear($4096\to k$)，各带偏置；从 $a$ 到 $b$ 的一层有 $ab + b$ 个参数。NiN 的头只取平均。
#
# 当 $c = 2$，$h = w = 1$，$k = 3$ 时：$(2\cdot4096+4096) + (4096^2+4096) + (4096\cdot3+3) = 16\,805\,891$。
#
# **练习。** 写出 `head_parameters`。
# %% exercise="head_parameters"
def head_parameters(channels, height, width, num_classes):
    """Return (parameters of the fully connected head, parameters of the global-average head).

    The first: Linear(channels * height * width -> 4096 -> 4096 -> num_classes) with biases.
    """
    ### BEGIN SOLUTION
    sizes = [channels * height * width, 4096, 4096, num_classes]
    return sum(a * b + b for a, b in zip(sizes, sizes[1:])), 0
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Seen side by side
# %% [markdown] lang="zh"
# ### 放在一起看
# %% figure
heads = {
    "AlexNet": head_parameters(256, 5, 5, 10),
    "VGG": head_parameters(512, 7, 7, 10),
    "NiN (384×5×5)": head_parameters(384, 5, 5, 10),
}
plt.figure(figsize=(6, 2.8))
for k, label in enumerate(("fully connected", "global average")):
    places = [n + 0.4 * k for n in range(len(heads))]
    plt.bar(places, [v[k] / 1e6 for v in heads.values()], 0.4, label=label)
plt.xticks([n + 0.2 for n in range(len(heads))], list(heads))
plt.ylabel("millions of parameters")
plt.legend()
plt.show()
