# way: 0-d tensors
import torch


def direct_cost(in_channels, out_channels, kernel, height, width):
    w = torch.tensor([out_channels, in_channels, kernel, kernel]).prod()
    return w + out_channels, w * height * width
