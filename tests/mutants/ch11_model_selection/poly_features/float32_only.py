# fault: the result is always float32
# caught by: shape_and_first_column, matches_reference
import math

import torch


def poly_features(x, degree):
    return torch.stack([x**i / math.factorial(i) for i in range(degree + 1)], dim=1).float()
