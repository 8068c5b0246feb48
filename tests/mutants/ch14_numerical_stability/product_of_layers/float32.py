# fault: the product is taken in float32
# caught by: lecture
import math

import torch


def product_of_layers(factor, depth):
    return float(torch.tensor(factor) ** depth), depth * math.log10(factor)
