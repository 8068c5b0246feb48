# fault: estimated from random draws
# caught by: by_hand, matches_reference
import torch


def dropout_moments(x, p):
    draws = torch.stack([(torch.rand_like(x) >= p) * x / (1 - p) for _ in range(200)])
    return draws.mean(0), draws.var(0)
