# fault: each block uses its first 1x1 convolution twice, the second never
# caught by: gradient
from torch import nn
from torch.nn import functional as F


class Block(nn.Module):
    def __init__(self, i, o, *args):
        super().__init__()
        self.a = nn.Conv2d(i, o, *args)
        self.b = nn.Conv2d(o, o, 1)
        self.c = nn.Conv2d(o, o, 1)

    def forward(self, X):
        return F.relu(self.b(F.relu(self.b(F.relu(self.a(X))))))


def nin(in_channels=1, num_classes=10):
    return nn.Sequential(
        Block(in_channels, 96, 11, 4, 0),
        nn.MaxPool2d(3, stride=2),
        Block(96, 256, 5, 1, 2),
        nn.MaxPool2d(3, stride=2),
        Block(256, 384, 3, 1, 1),
        nn.MaxPool2d(3, stride=2),
        nn.Dropout(0.5),
        Block(384, num_classes, 3, 1, 1),
        nn.AdaptiveAvgPool2d((1, 1)),
        nn.Flatten(),
    )
