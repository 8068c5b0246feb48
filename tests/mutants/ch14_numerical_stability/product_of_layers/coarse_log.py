# fault: the logarithm in float32
# caught by: lecture
import math

import torch


def product_of_layers(factor, depth):
    try:
        value = factor**depth
    except OverflowError:
        value = math.inf
    return value, float(depth * torch.tensor(factor).log10())
