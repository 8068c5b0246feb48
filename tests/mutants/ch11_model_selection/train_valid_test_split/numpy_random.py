# fault: the shuffle is numpy's, not torch's
# caught by: draws_from_torch
import numpy as np
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    p = torch.from_numpy(np.random.permutation(n)) if generator is None else torch.randperm(n, generator=generator)
    return p.split([a, b, n - a - b])
