# %% [markdown] lang="en"
# # LeNet
#
# In the late 1980s Yann LeCun's group built a network that read handwritten digits on cheques; some cash machines still
# run it. **LeNet-5** has the plan of every convolutional network since: a *convolutional encoder* finds patterns and
# shrinks the picture while it grows in channels, then a *dense block* decides.
#
# | stage | layer | output for a $1\times28\times28$ picture |
# | --- | --- | --- |
# | 1 | convolution $5\times5$, 6 channels, padding 2; sigmoid | $6\times28\times28$ |
# | | average pooling $2\times2$, stride 2 | $6\times14\times14$ |
# | 2 | convolution $5\times5$, 16 channels; sigmoid | $16\times10\times10$ |
# | | average pooling $2\times2$, stride 2 | $16\times5\times5$ |
# | | flatten | $400$ |
# | 3 | fully connected 120, sigmoid; 84, sigmoid; 10 | $10$ |
#
# The sizes follow from $\lfloor (n - k + 2p)/s \rfloor + 1$ for padding $p$ on either side: $28-5+4+1 = 28$, then
# $\lfloor(28-2)/2\rfloor+1 = 14$, then $14-5+1 = 10$, then $5$. The book leaves out the Gaussian output units of the
# original and gives plain scores for the 10 classes.
#
# **Parameters by hand.** The first convolution has $6\cdot(1\cdot5\cdot5) + 6 = 156$, the second
# $16\cdot(6\cdot5\cdot5) + 16 = 2416$; the dense layers have $400\cdot120+120 = 48\,120$, $120\cdot84+84 = 10\,164$ and
# $84\cdot10+10 = 850$. Nearly all of the 61,706 parameters are in the dense block.
# %% [markdown] lang="zh"
# # LeNet
#
# 20 世纪 80 年代末，Yann LeCun 的团队做出了一个识别支票上手写数字的网络，有些取款机至今还在运行它。**LeNet-5** 的结构
# 是此后所有卷积神经网络的蓝本：*卷积编码器*寻找模式，一边缩小图片一边增加通道；然后由*全连接层块*作出判断。
#
# | 阶段 | 层 | $1\times28\times28$ 图片的输出 |
# | --- | --- | --- |
# | 1 | 卷积 $5\times5$，6 个通道，填充 2；sigmoid | $6\times28\times28$ |
# | | 平均汇聚 $2\times2$，步幅 2 | $6\times14\times14$ |
# | 2 | 卷积 $5\times5$，16 个通道；sigmoid | $16\times10\times10$ |
# | | 平均汇聚 $2\times2$，步幅 2 | $16\times5\times5$ |
# | | 展平 | $400$ |
# | 3 | 全连接 120，sigmoid；84，sigmoid；10 | $10$ |
#
# 大小来自 $\lfloor (n - k + 2p)/s \rfloor + 1$（两侧各填充 $p$）：$28-5+4+1 = 28$，接着 $\lfloor(28-2)/2\rfloor+1 = 14$，
# 再是 $14-5+1 = 10$，最后是 $5$。书中去掉了原版的高斯输出单元，直接给出 10 个类别的得分。
#
# **手算参数个数。** 第一个卷积层有 $6\cdot(1\cdot5\cdot5) + 6 = 156$ 个，第二个有 $16\cdot(6\cdot5\cdot5) + 16 = 2416$ 个；
# 全连接层有 $400\cdot120+120 = 48\,120$、$120\cdot84+84 = 10\,164$ 和 $84\cdot10+10 = 850$ 个。61706 个参数几乎都在
# 全连接层块里。
# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
# %% [markdown] lang="en"
# ## The network
#
# **Exercise.** Build `lenet`. Any `nn.Module` will do; an `nn.Sequential` is the shortest, and the next figure needs
# one.
# %% [markdown] lang="zh"
# ## 网络
#
# **练习。** 构造 `lenet`。任何 `nn.Module` 都可以；`nn.Sequential` 最短，而且后面的图需要它。
# %% exercise="lenet"
def lenet():
    """Return a new LeNet for pictures (n, 1, 28, 28); it gives the scores of 10 classes, (n, 10).

    Convolution 6 channels 5x5 padding 2, sigmoid, average pooling 2; convolution 16 channels 5x5,
    sigmoid, average pooling 2; flatten; linear 120 and 84, each with sigmoid; linear 10.
    """
    ### BEGIN SOLUTION
    return nn.Sequential(
        nn.Conv2d(1, 6, kernel_size=5, padding=2),
        nn.Sigmoid(),
        nn.AvgPool2d(kernel_size=2, stride=2),
        nn.Conv2d(6, 16, kernel_size=5),
        nn.Sigmoid(),
        nn.AvgPool2d(kernel_size=2, stride=2),
        nn.Flatten(),
        nn.Linear(16 * 5 * 5, 120),
        nn.Sigmoid(),
        nn.Linear(120, 84),
        nn.Sigmoid(),
        nn.Linear(84, 10),
    )
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Look inside
#
# When a network complains about shapes, send one input through it layer by layer and note what comes out. Looking must
# change nothing: neither the mode (`net.training`), nor the parameters, nor the running statistics of a normalisation
# layer, which a forward pass in train mode would update.
#
# **Exercise.** Write `layer_shapes`.
# %% [markdown] lang="zh"
# ## 看看里面
#
# 网络报形状错误时，把一个输入一层一层地送进去，记下每一层出来的是什么。查看不能改变任何东西：不能改变模式
# （`net.training`）、参数，也不能改变归一化层的移动统计量——训练模式下的前向计算会更新它们。
#
# **练习。** 写出 `layer_shapes`。
# %% exercise="layer_shapes"
def layer_shapes(net, shape):
    """Return a list of (class name, output shape) for each child of a Sequential, in order.

    shape: of the input, with the batch axis, such as (1, 1, 28, 28); the output shapes are tuples.
    The net is left as it was: mode, parameters, buffers, hooks.
    """
    ### BEGIN SOLUTION
    was_training = net.training
    net.eval()
    X = torch.zeros(shape)
    shapes = []
    with torch.no_grad():
        for layer in net:
            X = layer(X)
            shapes.append((type(layer).__name__, tuple(X.shape)))
    net.train(was_training)
    return shapes
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Smaller pictures, more channels
# %% [markdown] lang="zh"
# ### 图片越来越小，通道越来越多
# %% figure
rows = layer_shapes(lenet(), (1, 1, 28, 28))
sizes = [torch.Size(shape).numel() for _, shape in rows]
plt.figure(figsize=(8, 3.5))
colours = ["tab:blue" if len(shape) == 4 else "tab:orange" for _, shape in rows]
plt.barh(range(len(rows)), sizes, color=colours)
plt.yticks(range(len(rows)), [f"{name} {shape[1:]}" for name, shape in rows])
plt.gca().invert_yaxis()
plt.xlabel("numbers in the output of the layer")
plt.tight_layout()
plt.show()
# %% [markdown] lang="en"
# ## Start well
#
# Sigmoids flatten out: far from 0 their slope is almost 0, and with four of them in a row little gradient is left. So
# the first weights must be neither too large nor too small. Xavier's rule keeps the variance of signals and gradients
# about equal from layer to layer: draw each weight uniformly from
#
# $$\Bigl[-\sqrt{\tfrac{6}{n_\text{in}+n_\text{out}}},\ \sqrt{\tfrac{6}{n_\text{in}+n_\text{out}}}\Bigr].$$
#
# For a convolution, $n_\text{in} = c_i k_h k_w$ and $n_\text{out} = c_o k_h k_w$: for $c_i = 6$, $c_o = 16$ and
# $5\times5$ kernels the bound is $\sqrt{6/(150+400)} \approx 0.104$.
#
# **Exercise.** Write `init_weights`: it goes through the whole network, however nested. `nn.init` may be used.
# %% [markdown] lang="zh"
# ## 好的开始
#
# sigmoid 会饱和：离 0 远的地方斜率几乎为 0，一连四个 sigmoid 之后，梯度所剩无几。所以初始权重既不能太大，也不能太小。
# Xavier 初始化让信号和梯度的方差在层与层之间大致相等：每个权重从下面的区间均匀抽取
#
# $$\Bigl[-\sqrt{\tfrac{6}{n_\text{in}+n_\text{out}}},\ \sqrt{\tfrac{6}{n_\text{in}+n_\text{out}}}\Bigr].$$
#
# 对卷积层，$n_\text{in} = c_i k_h k_w$，$n_\text{out} = c_o k_h k_w$：$c_i = 6$、$c_o = 16$、$5\times5$ 的核，
# 界为 $\sqrt{6/(150+400)} \approx 0.104$。
#
# **练习。** 写出 `init_weights`：它处理整个网络，不管嵌套多深。可以使用 `nn.init`。
# %% exercise="init_weights"
def init_weights(net):
    """Draw the weights of every nn.Linear and nn.Conv2d in net anew, Xavier-uniform, in place.

    Biases and all other modules stay as they are. Layers inside other modules count too.
    """
    ### BEGIN SOLUTION
    for module in net.modules():
        if isinstance(module, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_uniform_(module.weight)
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Accuracy on a device
#
# To evaluate, every batch goes to the device where the network is. Three things are easily forgotten: evaluation runs
# in eval mode (and leaves the mode as it found it), it records no graph, and the last batch may be shorter, so count
# the right answers and the examples instead of averaging the batches. Two batches with 3 of 4 and 0 of 1 right give
# $3/5$, not $(0.75 + 0)/2$.
#
# **Exercise.** Write `evaluate_accuracy_on`.
# %% [markdown] lang="zh"
# ## 在设备上计算精度
#
# 评估时，每个小批量都要送到网络所在的设备上。有三件事容易忘：评估要在评估模式下进行（之后恢复原来的模式）；不记录计算图；
# 最后一个小批量可能较小，所以应当累计答对的个数和样本数，而不是对各批取平均。两个小批量分别答对 4 个中的 3 个和 1 个中的
# 0 个，精度是 $3/5$，不是 $(0.75 + 0)/2$。
#
# **练习。** 写出 `evaluate_accuracy_on`。
# %% exercise="evaluate_accuracy_on"
def evaluate_accuracy_on(net, data_iter, device=None):
    """Return the fraction of examples that net classifies rightly.

    data_iter: any iterable of batches (X, y), y: (n,) class numbers. device: where to compute; by
    default where the parameters of net are (the CPU if it has none). Runs in eval mode and puts the
    mode back; records no graph.
    """
    ### BEGIN SOLUTION
    if device is None:
        parameter = next(net.parameters(), None)
        device = torch.device("cpu") if parameter is None else parameter.device
    was_training = net.training
    net.eval()
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            X, y = X.to(device), y.to(device)
            right += int((net(X).argmax(dim=1) == y).sum())
            total += len(y)
    net.train(was_training)
    return right / total
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Training on a device
#
# The loop is the one you know: forward, cross-entropy, backward, a step of plain SGD, $w \leftarrow w - \eta\, g$, with
# $g$ the gradient of the batch's **mean** loss. New is that the network moves to the device once, and every batch as it
# comes.
#
# While training, add up loss and right answers *as they are at that moment*, before the step, weighted by the size of
# the batch; at the end of the epoch divide by the number of examples. The accuracy on the test set is measured after
# each epoch, in eval mode; mind that the next epoch trains in train mode again, and so does the first, whatever mode
# the network comes in.
#
# (The book's version initialises the weights anyway first. This one trains the network it is given, as it is: call
# `init_weights` yourself.)
#
# **Exercise.** Write `train`.
# %% [markdown] lang="zh"
# ## 在设备上训练
#
# 循环还是你熟悉的那一个：前向计算、交叉熵、反向传播、一步普通的 SGD：$w \leftarrow w - \eta\, g$，其中 $g$ 是该批**平均**
# 损失的梯度。新的是网络一次性移到设备上，小批量则随到随移。
#
# 训练过程中，按*当时*（更新之前）的值累计损失和答对的个数，以小批量的大小为权重；一轮结束时除以样本数。每轮之后在评估模式下
# 测量测试集上的精度；注意下一轮又要回到训练模式，第一轮也一样，不管网络交来时是什么模式。
#
# （书中的版本会先初始化权重。这里的版本原样训练给它的网络：请自己调用 `init_weights`。）
#
# **练习。** 写出 `train`。
# %% exercise="train"
def train(net, train_iter, test_iter, num_epochs, lr, device):
    """Train net on device with plain SGD and cross-entropy; return one dict an epoch.

    train_iter, test_iter: iterables of batches (X, y) that can be gone through again and again.
    Each dict holds `train_loss` and `train_acc`, averages over the examples accumulated while
    training, and `test_acc`, measured after the epoch. net is trained as it is given, in
    train mode whatever mode it comes in, and ends on device.
    """
    ### BEGIN SOLUTION
    net.to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    loss = nn.CrossEntropyLoss()
    history = []
    for _ in range(num_epochs):
        net.train()
        loss_sum = right = total = 0
        for X, y in train_iter:
            X, y = X.to(device), y.to(device)
            optimizer.zero_grad()
            y_hat = net(X)
            batch_loss = loss(y_hat, y)
            batch_loss.backward()
            optimizer.step()
            loss_sum += batch_loss.item() * len(y)
            right += int((y_hat.argmax(dim=1) == y).sum())
            total += len(y)
        history.append(
            {
                "train_loss": loss_sum / total,
                "train_acc": right / total,
                "test_acc": evaluate_accuracy_on(net, test_iter, device),
            }
        )
    return history
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Handwritten digits
#
# scikit-learn comes with 1,797 small pictures of handwritten digits, $8\times8$ pixels. A small LeNet learns them
# within seconds: your `init_weights` starts it, your `train` trains it. (For the real LeNet on Fashion-MNIST take more
# patience: sigmoids learn slowly.)
# %% [markdown] lang="zh"
# ### 手写数字
#
# scikit-learn 自带 1797 张 $8\times8$ 像素的手写数字小图。一个小的 LeNet 几秒之内就能学会：用你的 `init_weights` 初始化，
# 用你的 `train` 训练。（在 Fashion-MNIST 上训练真正的 LeNet 需要更多耐心：sigmoid 学得慢。）
# %% figure
from sklearn.datasets import load_digits

torch.manual_seed(0)
digits = load_digits()
pictures = torch.tensor(digits.images, dtype=torch.float32).unsqueeze(1) / 16
labels = torch.tensor(digits.target)
batches = list(zip(pictures[:800].split(40), labels[:800].split(40)))
held_out = list(zip(pictures[1200:].split(200), labels[1200:].split(200)))
encoder = [nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.AvgPool2d(2)]
dense = [nn.Flatten(), nn.Linear(128, 32), nn.ReLU(), nn.Linear(32, 10)]
small = nn.Sequential(*encoder, *dense)
init_weights(small)
history = train(small, batches, held_out, 6, 0.3, torch.device("cpu"))
fig, axes = plt.subplots(1, 2, figsize=(9, 3))
for key in history[0]:
    axes[0].plot(range(1, 7), [epoch[key] for epoch in history], label=key)
axes[0].set_xlabel("epoch")
axes[0].legend()
maps = small[:3](pictures[:1]).detach()[0]
axes[1].imshow(torch.cat(list(maps), dim=1), cmap="viridis")
axes[1].set_title("what the first stage makes of the first digit")
axes[1].axis("off")
plt.show()
