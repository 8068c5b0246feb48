# way: a 0-d tensor
import torch


def conv_stack_cost(kernel, depth, channels):
    c = torch.tensor(channels)
    return depth * (c * kernel * c * kernel + c)
