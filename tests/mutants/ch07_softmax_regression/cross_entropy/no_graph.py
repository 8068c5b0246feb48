# fault: built from Python numbers
# caught by: gradient
import math

import torch


def cross_entropy(y_hat, y):
    return torch.tensor([-math.log(p[k]) for p, k in zip(y_hat.tolist(), y.tolist())], dtype=y_hat.dtype)
