# fault: of the later convolutions only the first is used, again and again
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


def vgg_block(num_convs, in_channels, out_channels):
    return Block(num_convs, in_channels, out_channels)
