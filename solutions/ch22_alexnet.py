# %% [markdown] lang="en"
# # AlexNet
#
# In 2012 a convolutional network beat every hand-designed method in the ImageNet contest (a million images, a thousand
# classes), and by a wide margin. AlexNet is LeNet grown up: the same idea — convolutions, pooling, then fully connected
# layers — but with larger images, more channels and more layers. What made the larger network trainable:
#
# - **ReLU** instead of sigmoid: its slope does not vanish for large inputs;
# - **max pooling** instead of average pooling;
# - **dropout** in the two large fully connected layers, against overfitting;
# - **data augmentation**: crops, flips and changes of colour make new images out of old ones;
# - two **GPUs** to train it on.
#
# It also changed the way people think: features are no longer designed by hand and then given to a classifier, they are
# learnt together with it.
# %% [markdown] lang="zh"
# # AlexNet
#
# 2012 年，一个卷积网络在 ImageNet 竞赛（一百万张图片、一千个类别）中以很大优势击败了所有手工设计的方法。
# AlexNet 是长大了的 LeNet：思路相同——先卷积和汇聚，再全连接——但图片更大、通道更多、层数更多。
# 使更大的网络能训练起来的是：
#
# - 用 **ReLU** 代替 sigmoid：输入很大时斜率不会消失；
# - 用**最大汇聚**代替平均汇聚；
# - 两个很大的全连接层后面用**丢弃法**，防止过拟合；
# - **数据增广**：裁剪、翻转、改变颜色，从旧图片造出新图片；
# - 用两块 **GPU** 来训练。
#
# 它也改变了人们的想法：特征不再是先手工设计、再交给分类器，而是和分类器一起学出来。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
from torchvision.transforms import v2
# %% [markdown] lang="en"
# ## The network
#
# A layer with kernel $k$, padding $p$ on each side and stride $s$ turns $n$ pixels into
# $\lfloor (n - k + 2p + s)/s \rfloor$. From an image of $224\times224$ on:
#
# | layer | output |
# | --- | --- |
# | convolution $11\times11$, stride 4, padding 1, 96 channels, ReLU | $96\times54\times54$ |
# | max pooling $3\times3$, stride 2 | $96\times26\times26$ |
# | convolution $5\times5$, padding 2, 256 channels, ReLU | $256\times26\times26$ |
# | max pooling $3\times3$, stride 2 | $256\times12\times12$ |
# | convolution $3\times3$, padding 1, 384 channels, ReLU; and once more | $384\times12\times12$ |
# | convolution $3\times3$, padding 1, 256 channels, ReLU | $256\times12\times12$ |
# | max pooling $3\times3$, stride 2 | $256\times5\times5$ |
# | flatten | $6400$ |
# | fully connected 4096, ReLU, dropout 0.5; and once more | $4096$ |
# | fully connected, one output for each class | `num_classes` |
#
# Check one by hand: $\lfloor(224 - 11 + 2 + 4)/4\rfloor = \lfloor 54.75\rfloor = 54$. The first fully connected layer
# alone has $6400\cdot4096 + 4096 = 26\,218\,496$ parameters, more than half of the whole network.
#
# The paper splits the network over two GPUs and normalises responses between neighbouring channels; the book's version,
# and this one, does without.
#
# **Exercise.** Write `alexnet`.
# %% [markdown] lang="zh"
# ## 网络
#
# 核为 $k$、每边填充 $p$、步幅 $s$ 的层，把 $n$ 个像素变成 $\lfloor (n - k + 2p + s)/s \rfloor$ 个。从 $224\times224$ 的图片开始：
#
# | 层 | 输出 |
# | --- | --- |
# | $11\times11$ 卷积，步幅 4，填充 1，96 个通道，ReLU | $96\times54\times54$ |
# | $3\times3$ 最大汇聚，步幅 2 | $96\times26\times26$ |
# | $5\times5$ 卷积，填充 2，256 个通道，ReLU | $256\times26\times26$ |
# | $3\times3$ 最大汇聚，步幅 2 | $256\times12\times12$ |
# | $3\times3$ 卷积，填充 1，384 个通道，ReLU；再来一次 | $384\times12\times12$ |
# | $3\times3$ 卷积，填充 1，256 个通道，ReLU | $256\times12\times12$ |
# | $3\times3$ 最大汇聚，步幅 2 | $256\times5\times5$ |
# | 展平 | $6400$ |
# | 全连接 4096，ReLU，丢弃 0.5；再来一次 | $4096$ |
# | 全连接，每个类别一个输出 | `num_classes` |
#
# 手算一个：$\lfloor(224 - 11 + 2 + 4)/4\rfloor = \lfloor 54.75\rfloor = 54$。仅第一个全连接层就有
# $6400\cdot4096 + 4096 = 26\,218\,496$ 个参数，超过整个网络的一半。
#
# 论文把网络分在两块 GPU 上，还在相邻通道之间做了归一化；书里的版本和这里都省去了这些。
#
# **练习。** 写出 `alexnet`。
# %% exercise="alexnet"
def alexnet(in_channels=1, num_classes=10):
    """Return the book's AlexNet for images (n, in_channels, 224, 224); it gives (n, num_classes).

    No softmax at the end: the loss takes care of that.
    """
    ### BEGIN SOLUTION
    return nn.Sequential(
        nn.Conv2d(in_channels, 96, kernel_size=11, stride=4, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(kernel_size=3, stride=2),
        nn.Conv2d(96, 256, kernel_size=5, padding=2),
        nn.ReLU(),
        nn.MaxPool2d(kernel_size=3, stride=2),
        nn.Conv2d(256, 384, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.Conv2d(384, 384, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.Conv2d(384, 256, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(kernel_size=3, stride=2),
        nn.Flatten(),
        nn.Linear(256 * 5 * 5, 4096),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(4096, 4096),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(4096, num_classes),
    )
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Data augmentation
#
# A cat is a cat if it is a little to the left, in the mirror, nearer, or in dimmer light. So the training images are
# changed at random each time they are used:
#
# - **random resized crop**: cut out a random part and scale it to the size the network wants;
# - **random horizontal flip**: left and right change places in every second image (up and down do not: an upside-down
#   cat is rare);
# - **colour jitter**: here the brightness, multiplied by a random factor near 1.
#
# `torchvision.transforms.v2` (imported above as `v2`) has all three, and they take PIL images as well as tensors of
# shape `(c, h, w)`. An image may hold bytes from 0 to 255; a network wants floats from 0 to 1. `ToImage` followed by
# `ToDtype(torch.float32, scale=True)` gets them from either kind. (`ToTensor` does not take tensors.) The random
# transforms draw from torch's global generator.
#
# **Exercise.** Write `augment`. It returns the transform, which is then called on one image after another.
# %% [markdown] lang="zh"
# ## 数据增广
#
# 猫偏左一点、照在镜子里、离得更近、光线更暗，都还是猫。所以训练图片每次使用时都随机变一变：
#
# - **随机裁剪再缩放**：随机剪下一块，缩放到网络要的大小；
# - **随机水平翻转**：每两张图片中约有一张左右互换（上下不换：倒立的猫很少见）；
# - **颜色抖动**：这里是亮度，乘以 1 附近的随机因子。
#
# `torchvision.transforms.v2`（上面已导入为 `v2`）里三者都有，既能处理 PIL 图片，也能处理形状为 `(c, h, w)` 的张量。图片里可能是 0 到 255 的字节；
# 网络要的是 0 到 1 的浮点数。`ToImage` 之后接 `ToDtype(torch.float32, scale=True)`，两种图片都能得到它们。（`ToTensor` 不接受张量。）随机的变换都从 torch 的全局生成器抽取。
#
# **练习。** 写出 `augment`。它返回变换，然后一张张图片地调用这个变换。
# %% exercise="augment"
def augment(size):
    """Return a transform for training images: random resized crop, horizontal flip, brightness.

    The transform takes a PIL image, or a tensor (c, h, w) of bytes or of floats in [0, 1]. It gives
    a float tensor (c, size, size) with values in [0, 1], another one on each call, drawn from torch's
    global generator.
    """
    ### BEGIN SOLUTION
    return v2.Compose(
        [
            v2.ToImage(),
            v2.RandomResizedCrop(size),
            v2.RandomHorizontalFlip(),
            v2.ColorJitter(brightness=0.4),
            v2.ToDtype(torch.float32, scale=True),
        ]
    )
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Six images out of one
# %% [markdown] lang="zh"
# ### 一张变六张
# %% figure
rows, columns = torch.meshgrid(torch.linspace(-1, 1, 96), torch.linspace(-1, 1, 96), indexing="ij")
face = torch.ones(3, 96, 96) * torch.tensor([0.95, 0.8, 0.4]).reshape(3, 1, 1)
face[:, rows**2 + columns**2 > 0.8] = 0.25
for x in (-0.35, 0.35):
    face[:, (rows + 0.25) ** 2 + (columns - x) ** 2 < 0.015] = 0.0
face[:, ((rows - 0.1) ** 2 + (columns - 0.2) ** 2 - 0.16).abs() < 0.03 * (rows > 0.2)] = 0.0
transform = augment(64)
fig, axes = plt.subplots(1, 7, figsize=(10, 1.7))
axes[0].imshow(face.permute(1, 2, 0))
for ax in axes[1:]:
    ax.imshow(transform(face).permute(1, 2, 0))
for ax in axes:
    ax.axis("off")
plt.show()
# %% [markdown] lang="en"
# ## Where the parameters sit
#
# `net.named_modules()` walks through a network and gives every module with its dotted name: `features.0`,
# `classifier.6`, … A module's **own** parameters are those that it holds itself, not those of the modules inside it:
# `module.parameters(recurse=False)`. The network itself comes first, with the empty name.
#
# **Exercise.** Write `parameter_table`. For `nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))` it gives
# `[("0", 40), ("2", 9)]`.
# %% [markdown] lang="zh"
# ## 参数在哪里
#
# `net.named_modules()` 走遍网络，给出每个模块和它带点号的名字：`features.0`、`classifier.6`……一个模块**自己的**参数是它直接持有的参数，
# 不包括它里面的模块的参数：`module.parameters(recurse=False)`。网络本身排在最前面，名字为空。
#
# **练习。** 写出 `parameter_table`。对 `nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))`，结果是
# `[("0", 40), ("2", 9)]`。
# %% exercise="parameter_table"
def parameter_table(net):
    """Return a list of (dotted module name, number of parameters) for each module of net.

    Only modules that hold parameters of their own are listed, in the order of named_modules, with
    the count of these.
    """
    ### BEGIN SOLUTION
    table = []
    for name, module in net.named_modules():
        count = sum(parameter.numel() for parameter in module.parameters(recurse=False))
        if count:
            table.append((name, count))
    return table
    ### END SOLUTION
# %% [markdown] lang="en"
# ### AlexNet's table
# %% [markdown] lang="zh"
# ### AlexNet 的参数表
# %% figure
big = alexnet()
big(torch.zeros(1, 1, 224, 224))
names, counts = zip(*parameter_table(big))
plt.figure(figsize=(7, 2.8))
plt.bar(names, [n / 1e6 for n in counts])
plt.ylabel("million parameters")
plt.show()
# %% [markdown] lang="en"
# ## How much larger than LeNet?
#
# Two measures of a network's size. **Parameters** need memory, and data to fit them. **Multiply-adds** need time; one
# of them is one product and one sum, and bias additions are not counted:
#
# - a fully connected layer from $d$ to $q$: $d\cdot q$;
# - a convolution with $c_o$ kernels of shape $c_i\times k_h\times k_w$ and $o_h\times o_w$ outputs:
#   $c_o c_i k_h k_w \cdot o_h o_w$: every weight is used once for each output pixel.
#
# LeNet's first layer, by hand: 6 kernels of $1\times5\times5$ on $28\times28$ outputs: $150\cdot784 = 117\,600$
# multiply-adds, with only $156$ parameters.
#
# The output sizes are not in the layers; they come out when an image runs through the network. A **forward hook**
# (`module.register_forward_hook`) sees each layer's output as it comes by; remove it afterwards. And leave the network
# as it was: a forward pass in training mode changes the running statistics of batch normalisation, so run it in eval
# mode without gradients and put the mode back.
#
# **Exercise.** Write `compare_with_lenet`: how many times more parameters, and how many times more multiply-adds, for
# one image each.
# %% [markdown] lang="zh"
# ## 比 LeNet 大多少？
#
# 衡量网络大小有两个量。**参数**要占内存，也要有数据来拟合。**乘加运算**要花时间；一次乘加是一次乘法和一次加法，偏置的加法不计：
#
# - 从 $d$ 到 $q$ 的全连接层：$d\cdot q$；
# - 卷积层有 $c_o$ 个形状为 $c_i\times k_h\times k_w$ 的核、$o_h\times o_w$ 个输出：$c_o c_i k_h k_w \cdot o_h o_w$，
#   即每个权重对每个输出像素用一次。
#
# 手算 LeNet 的第一层：6 个 $1\times5\times5$ 的核，$28\times28$ 个输出，共 $150\cdot784 = 117\,600$ 次乘加，参数却只有 $156$ 个。
#
# 输出的大小不写在层里；让一张图片通过网络才知道。**前向钩子**（`module.register_forward_hook`）能看到每层经过时的输出；用完要移除。
# 还要让网络保持原样：训练模式下的前向计算会改变批量归一化的滑动统计量，所以要在评估模式下、不求梯度地运行，之后把模式放回去。
#
# **练习。** 写出 `compare_with_lenet`：参数是多少倍，各处理一张图片时乘加运算是多少倍。
# %% exercise="compare_with_lenet"
def compare_with_lenet(alexnet, lenet):
    """Return (ratio of parameters, ratio of multiply-adds), alexnet's to lenet's, as numbers.

    alexnet, lenet: built networks, which are left as they are (mode, parameters, buffers, hooks).
    Counted over all nn.Conv2d and nn.Linear: parameters with biases; multiply-adds without, for one
    image of (1, 1, 224, 224) through alexnet and one of (1, 1, 28, 28) through lenet.
    """
    ### BEGIN SOLUTION
    big, small = _cost(alexnet, 224), _cost(lenet, 28)
    return big[0] / small[0], big[1] / small[1]


def _cost(net, size):
    layers = [m for m in net.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
    parameters = sum(p.numel() for layer in layers for p in layer.parameters())
    products = []

    def count(layer, inputs, output):
        # Each output number is a sum of products with the weights of one output channel.
        products.append(output.numel() * layer.weight[0].numel())

    hooks = [layer.register_forward_hook(count) for layer in layers]
    modes = [(module, module.training) for module in net.modules()]
    try:
        net.eval()
        weight = layers[0].weight
        with torch.no_grad():
            net(torch.zeros(1, 1, size, size, dtype=weight.dtype, device=weight.device))
    finally:
        for hook in hooks:
            hook.remove()
        for module, training in modes:
            module.training = training
    return parameters, sum(products)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### What comes out
#
# A LeNet and the AlexNet from above.
# %% [markdown] lang="zh"
# ### 结果如何
#
# LeNet 和上面的 AlexNet。
# %% figure
lenet = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2),
    nn.Conv2d(6, 16, kernel_size=5), nn.Sigmoid(), nn.AvgPool2d(2), nn.Flatten(),
    nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid(), nn.Linear(84, 10),
)  # fmt: skip
ratios = compare_with_lenet(big, lenet)
plt.figure(figsize=(5, 2))
plt.barh(["parameters", "multiply-adds"], [float(r) for r in ratios])
plt.xlabel("AlexNet : LeNet")
plt.show()
del big
