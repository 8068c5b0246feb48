# fault: the third part is rounded and the first takes the rest
# caught by: sizes
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    c = round(n * fractions[2])
    b = min(round(n * fractions[1]), n - c)
    p = torch.randperm(n, generator=generator)
    return p[b + c :], p[:b], p[b : b + c]
