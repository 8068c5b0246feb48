# fault: the column of ones is missing: powers 1 … degree
# caught by: shape_and_first_column, matches_reference
import math

import torch


def poly_features(x, degree):
    return torch.stack([x**i / math.factorial(i) for i in range(1, degree + 2)], dim=1)[:, : degree + 1]
