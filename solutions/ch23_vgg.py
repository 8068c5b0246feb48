# %% [markdown] lang="en"
# # VGG: networks from blocks
#
# AlexNet beat LeNet by being bigger, but it looks improvised: an 11×11 kernel here, a 5×5 there. How should one make a
# network bigger still? More fully connected layers cost too much, more convolutions need a plan. **VGG** gives one:
# find a good *block*, then repeat it.
#
# The authors tried deep stacks of small kernels against shallow stacks of large ones, and found: *deep and narrow beats
# shallow and wide*. So a VGG block is
#
# - some 3×3 convolutions with padding 1 (height and width stay), a ReLU after each,
# - then one 2×2 max-pooling with stride 2 (height and width halve).
#
# A network is then a short list: how many convolutions, and how many channels, for each block.
# %% [markdown] lang="zh"
# # VGG：用块搭网络
#
# AlexNet 比 LeNet 更大，所以更好，但它看起来像随手拼的：这里一个 11×11 的核，那里一个 5×5 的核。怎样才能再变大？更多的全连接层太贵，更多的卷积层需要章法。**VGG** 给出了章法：找到一个好的*块*，
# 然后重复它。
#
# 作者比较了小核堆得深和大核堆得浅，发现：*深而窄胜过浅而宽*。所以一个 VGG 块是
#
# - 若干个填充为 1 的 3×3 卷积（高宽不变），每个之后有 ReLU，
# - 然后是一个步幅为 2 的 2×2 最大汇聚（高宽减半）。
#
# 于是一个网络就是一张短短的表：每个块有几个卷积、多少个通道。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## The block
#
# `vgg_block(2, 1, 64)` on a 28×28 image: a 3×3 convolution from 1 to 64 channels, ReLU, another from 64 to 64, ReLU,
# and pooling to 14×14. It has $64\cdot(1\cdot9+1) + 64\cdot(64\cdot9+1) = 37568$ parameters.
#
# An odd side loses its last row: $7 \to 3$.
#
# **Exercise.** Write `vgg_block`.
# %% [markdown] lang="zh"
# ## VGG 块
#
# `vgg_block(2, 1, 64)` 作用在 28×28 的图像上：一个从 1 到 64 通道的 3×3 卷积，ReLU，再一个从 64 到 64 的卷积，ReLU，最后汇聚到 14×14。它有
# $64\cdot(1\cdot9+1) + 64\cdot(64\cdot9+1) = 37568$ 个参数。
#
# 边长是奇数时，最后一行会丢掉：$7 \to 3$。
#
# **练习。** 写出 `vgg_block`。
# %% exercise="vgg_block"
def vgg_block(num_convs, in_channels, out_channels):
    """Return a module: num_convs 3x3 convolutions with padding 1, a ReLU after each, then 2x2 max
    pooling with stride 2.

    (n, in_channels, h, w) -> (n, out_channels, h // 2, w // 2).
    """
    ### BEGIN SOLUTION
    layers = []
    for _ in range(num_convs):
        layers += [nn.Conv2d(in_channels, out_channels, kernel_size=3, padding=1), nn.ReLU()]
        in_channels = out_channels
    return nn.Sequential(*layers, nn.MaxPool2d(kernel_size=2, stride=2))
    ### END SOLUTION
# %% [markdown] lang="en"
# ### What a block does to a picture
#
# An untrained block of yours, on a disc: random filters, half the size.
# %% [markdown] lang="zh"
# ### 块对图像做了什么
#
# 一个没有训练过的块，作用在一个圆盘上：随机的滤波器，一半的大小。
# %% figure
torch.manual_seed(1)
axis = torch.linspace(-1, 1, 48)
disc = ((axis[:, None] ** 2 + axis**2) < 0.5).float()
maps = vgg_block(2, 1, 4)(disc[None, None])[0].detach()
fig, axes = plt.subplots(1, 5, figsize=(9, 2.2))
for ax, image, title in zip(axes, (disc, *maps), ("48×48", *["24×24"] * 4)):
    ax.imshow(image, cmap="gray")
    ax.set_title(title)
plt.show()
# %% [markdown] lang="en"
# ## The network
#
# Blocks, one after the other, then the head of AlexNet: flatten, 4096 units with ReLU and dropout 0.5, 4096 units with
# ReLU and dropout 0.5, the outputs.
#
# | name | `conv_arch` |
# | --- | --- |
# | VGG-11 | `((1, 64), (1, 128), (2, 256), (2, 512), (2, 512))` |
# | VGG-16 | `((2, 64), (2, 128), (3, 256), (3, 512), (3, 512))` |
#
# The name counts the layers with weights: $1+1+2+2+2 = 8$ convolutions and 3 linear layers make 11.
#
# The first linear layer must know how many numbers come out of the blocks. Five blocks turn 224 into $224/2^5 = 7$:
# $512\cdot7\cdot7 = 25088$. An odd side is rounded down at every block. A small image shrinks to nothing when there are
# too many blocks: $4 \to 2 \to 1 \to 0$. Say so with a ValueError as soon as the network is built.
#
# **Exercise.** Write `vgg` (your `vgg_block` may help).
# %% [markdown] lang="zh"
# ## 整个网络
#
# 一个接一个的块，然后是 AlexNet 的头：展平，4096 个单元加 ReLU 和丢弃法 0.5，4096 个单元加 ReLU 和丢弃法 0.5，输出。
#
# | 名字 | `conv_arch` |
# | --- | --- |
# | VGG-11 | `((1, 64), (1, 128), (2, 256), (2, 512), (2, 512))` |
# | VGG-16 | `((2, 64), (2, 128), (3, 256), (3, 512), (3, 512))` |
#
# 名字里的数是带权重的层数：$1+1+2+2+2 = 8$ 个卷积加 3 个线性层，共 11。
#
# 第一个线性层需要知道从块里出来多少个数。五个块把 224 变成 $224/2^5 = 7$：$512\cdot7\cdot7 = 25088$。边长为奇数时，每个块都向下取整。图像太小而块太多时，图像会缩没了：
# $4 \to 2 \to 1 \to 0$。这时应在建立网络时就抛出 ValueError。
#
# **练习。** 写出 `vgg`（可以用你的 `vgg_block`）。
# %% exercise="vgg"
def vgg(conv_arch, in_channels=1, num_classes=10, image_size=224):
    """Return VGG: the blocks of conv_arch, flatten, twice (4096 units, ReLU, dropout 0.5), the outputs.

    conv_arch: ((num_convs, out_channels), ...).
    (n, in_channels, image_size, image_size) -> (n, num_classes).
    ValueError if the blocks shrink the image under 1 pixel.
    """
    ### BEGIN SOLUTION
    blocks, channels, side = [], in_channels, image_size
    for num_convs, out_channels in conv_arch:
        blocks.append(vgg_block(num_convs, channels, out_channels))
        channels, side = out_channels, side // 2
    if side < 1:
        raise ValueError(f"{len(blocks)} blocks shrink an image of {image_size} pixels to nothing")
    return nn.Sequential(
        *blocks, nn.Flatten(),
        nn.Linear(channels * side * side, 4096), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(4096, 4096), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(4096, num_classes),
    )
    ### END SOLUTION
# %% [markdown] lang="en"
# ## How far a stack sees
#
# The **receptive field** is how many input pixels, along one axis, lie between the first and the last that one output
# depends on, both included (large strides may leave gaps in between). Through the layers it grows like this: let $r$ be
# the field and $j$ the *jump*, the distance in input pixels between two neighbouring outputs. Both start at 1. A layer
# with kernel $k$ and stride $s$ adds $k-1$ neighbours, each $j$ pixels apart, and then the jump grows:
#
# $$r \leftarrow r + (k-1)\,j, \qquad j \leftarrow j\cdot s .$$
#
# Two 3×3 convolutions see $1+2+2 = 5$ pixels, three see 7: as much as one 5×5, one 7×7. With a pooling between two of
# them, `[(3, 1), (2, 2), (3, 1)]`: $3$, then $4$ with jump 2, then $4 + 2\cdot2 = 8$.
#
# **Exercise.** Write `receptive_field`.
# %% [markdown] lang="zh"
# ## 一叠卷积能看多远
#
# **感受野**是一个输出（沿一个轴）所依赖的输入像素中，从第一个到最后一个（含两端）共有多少个像素；步幅大时中间可以有空隙。它逐层增长：设 $r$ 为感受野，$j$ 为*跳距*，即两个相邻输出之间相隔多少个输入像素，两者从 1 开始。核为 $k$、步幅为 $s$ 的一层多看 $k-1$
# 个邻居，邻居之间相隔 $j$ 个像素，然后跳距变大：
#
# $$r \leftarrow r + (k-1)\,j, \qquad j \leftarrow j\cdot s .$$
#
# 两个 3×3 卷积看到 $1+2+2 = 5$ 个像素，三个看到 7 个：和一个 5×5、一个 7×7 一样多。中间有一个汇聚时，`[(3, 1), (2, 2), (3, 1)]`：先是 $3$，再是 $4$（跳距 2），再是
# $4 + 2\cdot2 = 8$。
#
# **练习。** 写出 `receptive_field`。
# %% exercise="receptive_field"
def receptive_field(layers):
    """Return how many input pixels along one axis one output of the stack sees, from first to last.

    layers: [(kernel, stride), ...], from the input to the output. No layer at all sees 1.
    """
    ### BEGIN SOLUTION
    field, jump = 1, 1
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump *= stride
    return field
    ### END SOLUTION
# %% [markdown] lang="en"
# ### VGG-11, layer by layer
#
# Poolings double the jump, so later convolutions see much further. The dashed line is the size of the image.
# %% [markdown] lang="zh"
# ### VGG-11，逐层看
#
# 汇聚使跳距加倍，所以后面的卷积看得远得多。虚线是图像的大小。
# %% figure
stack = []
for num_convs in (1, 1, 2, 2, 2):
    stack += [(3, 1)] * num_convs + [(2, 2)]
plt.figure(figsize=(6, 2.8))
plt.plot([receptive_field(stack[:n]) for n in range(len(stack) + 1)], "o-")
plt.axhline(224, color="gray", linestyle="--")
plt.xlabel("layers")
plt.ylabel("pixels seen")
plt.show()
# %% [markdown] lang="en"
# ## What a stack costs
#
# A $k\times k$ convolution from $c$ channels to $c$ channels has $c^2k^2$ weights and $c$ biases. Two 3×3 convolutions
# with 64 channels: $2\cdot(64^2\cdot9+64) = 73856$ parameters. One 5×5, which sees as far: $64^2\cdot25+64 = 102464$.
#
# **Exercise.** Write `conv_stack_cost`.
# %% [markdown] lang="zh"
# ## 一叠卷积的代价
#
# 从 $c$ 个通道到 $c$ 个通道的 $k\times k$ 卷积有 $c^2k^2$ 个权重和 $c$ 个偏置。两个 64 通道的 3×3 卷积：$2\cdot(64^2\cdot9+64) = 73856$ 个参数。
# 一个看得同样远的 5×5：$64^2\cdot25+64 = 102464$。
#
# **练习。** 写出 `conv_stack_cost`。
# %% exercise="conv_stack_cost"
def conv_stack_cost(kernel, depth, channels):
    """Return the number of parameters, biases included, of a stack of convolutions.

    `depth` of them, each with a kernel x kernel kernel from `channels` to `channels` channels.
    """
    ### BEGIN SOLUTION
    return depth * (channels * channels * kernel * kernel + channels)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The same view, at what price?
#
# To see 5, 7, 9, … pixels: one large convolution, or a stack of 3×3 convolutions.
# %% [markdown] lang="zh"
# ### 看得一样远，要多少代价？
#
# 要看到 5、7、9、… 个像素：用一个大卷积，还是用一叠 3×3 卷积。
# %% figure
depths = range(2, 8)
fields = [receptive_field([(3, 1)] * depth) for depth in depths]
plt.figure(figsize=(6, 2.8))
large = [conv_stack_cost(field, 1, 64) / 1e3 for field in fields]
small = [conv_stack_cost(3, depth, 64) / 1e3 for depth in depths]
plt.plot(fields, large, "s-", label="one large kernel")
plt.plot(fields, small, "o-", label="a stack of 3×3")
plt.xlabel("pixels seen")
plt.ylabel("thousand parameters")
plt.legend()
plt.show()
# %% [markdown] written="deep_or_wide" lang="en"
# ## Question: deep or wide?
#
# At the same number of parameters, a deeper stack of 3×3 convolutions usually beats a shallower stack of 5×5
# convolutions. Explain why, in five to ten sentences: compare what both see and what they cost (use numbers from your
# functions), say what the additional ReLUs are good for, and name one price of depth.
#
# ### BEGIN SOLUTION
# Two 3×3 layers see 5×5 pixels, as one 5×5 layer does, but cost 18c² instead of 25c² weights; at equal cost one can
# stack more 3×3 layers, which then see further (25/9 ≈ 2.8 of them for one 5×5). Each of them is followed by a ReLU, so
# the same field is computed by a composition of several nonlinear steps: more kinds of functions with fewer numbers,
# features built from features. The factorisation also acts as a constraint on the large kernel, which helps against
# overfitting. The price: more activations to store, more sequential steps, gradients through more layers (harder to
# train without good initialisation, normalisation or shortcuts).
# ### END SOLUTION
# %% [markdown] written="deep_or_wide" lang="zh"
# ## 问题：要深还是要宽？
#
# 参数一样多时，更深的一叠 3×3 卷积通常胜过更浅的一叠 5×5 卷积。请用五到十句话解释为什么：比较两者看到什么、花费多少（用你的函数算出的数），说明多出来的 ReLU 有什么好处，再说出深度的一个代价。
#
# ### BEGIN SOLUTION
# 两层 3×3 与一层 5×5 一样看到 5×5 个像素，但权重是 18c² 而不是 25c²；花费相同时可以叠更多层 3×3（一层 5×5 约合 2.8 层），看得更远。每层之后都有 ReLU，同样的感受野由几步非线性复合而成：
# 用更少的数表示更多种函数，由特征再组成特征。这种分解对大核也是一种约束，有助于防止过拟合。代价是：要存更多的激活值，更多步必须依次计算，梯度要穿过更多层（没有好的初始化、归一化或跨层连接就更难训练）。
# ### END SOLUTION
