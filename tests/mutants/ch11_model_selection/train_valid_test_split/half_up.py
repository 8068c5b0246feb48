# fault: halves are rounded up, not to the even number
# caught by: sizes
import math

import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    a = math.floor(n * fractions[0] + 0.5)
    b = min(math.floor(n * fractions[1] + 0.5), n - a)
    p = torch.randperm(n, generator=generator)
    return p[:a], p[a : a + b], p[a + b :]
