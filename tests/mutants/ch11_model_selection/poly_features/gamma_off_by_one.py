# fault: gamma(i) instead of gamma(i + 1): (i - 1)! in place of i!
# caught by: by_hand, matches_reference
import math

import torch


def poly_features(x, degree):
    return torch.stack([x**i / math.gamma(max(i, 1)) for i in range(degree + 1)], dim=1)
