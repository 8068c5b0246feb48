# fault: 0-d tensors instead of Python floats
# caught by: lecture, overflow
import torch


def product_of_layers(factor, depth):
    c = torch.tensor(factor, dtype=torch.float64)
    return c**depth, depth * c.log10()
