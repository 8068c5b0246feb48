# way: counted on convolutions without memory
from torch import nn


def conv_stack_cost(kernel, depth, channels):
    net = nn.Sequential(*[nn.Conv2d(channels, channels, kernel, device="meta") for _ in range(depth)])
    return sum(p.numel() for p in net.parameters())
