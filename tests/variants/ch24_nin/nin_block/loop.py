# way: a list grown in a loop, kernels as pairs
from torch import nn


def nin_block(in_channels, out_channels, kernel_size, strides, padding, pixelwise=2):
    layers = [nn.Conv2d(in_channels, out_channels, (kernel_size, kernel_size), (strides, strides), (padding, padding))]
    for _ in range(pixelwise):
        layers += [nn.ReLU(), nn.Conv2d(out_channels, out_channels, (1, 1))]
    return nn.Sequential(*layers, nn.ReLU())
