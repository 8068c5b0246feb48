# fault: i to the power x in place of x to the power i
# caught by: by_hand, matches_reference
import math

import torch


def poly_features(x, degree):
    powers = torch.arange(degree + 1, dtype=x.dtype, device=x.device)
    factorials = torch.tensor([math.factorial(i) for i in range(degree + 1)], dtype=x.dtype, device=x.device)
    return powers ** x[:, None] / factorials
