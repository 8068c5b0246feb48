# fault: the first 1x1 convolution is used twice, the second never
# caught by: gradient
from torch import nn
from torch.nn import functional as F


class Block(nn.Module):
    def __init__(self, i, o, k, s, p):
        super().__init__()
        self.c = nn.Conv2d(o, o, 1)
        self.b = nn.Conv2d(o, o, 1)
        self.a = nn.Conv2d(i, o, k, stride=s, padding=p)
    def forward(self, x):
        x = F.relu(self.a(x))
        x = F.relu(self.b(x))
        return F.relu(self.b(x))
def nin_block(in_channels, out_channels, kernel_size, strides, padding):
    return Block(in_channels, out_channels, kernel_size, strides, padding)
