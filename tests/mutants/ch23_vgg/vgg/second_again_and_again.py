# fault: of a block's later convolutions only the first is used, again and again
# caught by: gradient
from torch import nn
from torch.nn import functional as F


class Block(nn.Module):
    def __init__(self, num_convs, i, o):
        super().__init__()
        self.first = nn.Conv2d(i, o, 3, padding=1)
        self.others = nn.ModuleList(nn.Conv2d(o, o, 3, padding=1) for _ in range(num_convs - 1))

    def forward(self, X):
        X = F.relu(self.first(X))
        for _ in self.others:
            X = F.relu(self.others[0](X))
        return F.max_pool2d(X, 2)


def vgg(conv_arch, in_channels=1, num_classes=10, image_size=224):
    blocks, side = [], image_size
    for num_convs, out_channels in conv_arch:
        blocks.append(Block(num_convs, in_channels, out_channels))
        in_channels, side = out_channels, side // 2
    if side < 1:
        raise ValueError("the image is too small")
    hidden, inputs = [], in_channels * side**2
    for _ in range(2):
        hidden += [nn.Linear(inputs, 4096), nn.ReLU(), nn.Dropout(0.5)]
        inputs = 4096
    return nn.Sequential(*blocks, nn.Flatten(), *hidden, nn.Linear(inputs, num_classes))
