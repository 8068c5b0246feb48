# fault: the cut comes before the shuffle: each part is shuffled by itself
# caught by: all_partitions_are_equally_likely, draws_from_torch
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    p = torch.arange(n)
    parts = p[:a], p[a : a + b], p[a + b :]
    return tuple(q[torch.randperm(len(q), generator=generator)] for q in parts)
