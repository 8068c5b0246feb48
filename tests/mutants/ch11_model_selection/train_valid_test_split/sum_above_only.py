# fault: a sum below 1 passes
# caught by: refuses_bad_fractions
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or sum(fractions) > 1 + 1e-6:
        raise ValueError
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    p = torch.randperm(n, generator=generator)
    return p[:a], p[a : a + b], p[a + b :]
