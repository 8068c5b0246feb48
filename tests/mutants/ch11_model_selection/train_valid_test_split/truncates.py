# fault: int() cuts where round() was asked for
# caught by: sizes, sizes_match_reference
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    a = int(n * fractions[0])
    b = min(int(n * fractions[1]), n - a)
    p = torch.randperm(n, generator=generator)
    return p[:a], p[a : a + b], p[a + b :]
