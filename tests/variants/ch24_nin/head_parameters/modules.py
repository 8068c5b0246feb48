# way: counted on layers without memory
import torch
from torch import nn


def head_parameters(channels, height, width, num_classes):
    sizes = [channels * height * width, 4096, 4096, num_classes]
    layers = [nn.Linear(a, b, device="meta") for a, b in zip(sizes[:-1], sizes[1:], strict=True)]
    return sum(p.numel() for layer in layers for p in layer.parameters()), 0
