# fault: the indices are cut in order, without a shuffle
# caught by: obeys_the_generator, draws_from_torch, all_partitions_are_equally_likely
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    p = torch.arange(n)
    return p[:a], p[a : a + b], p[a + b :]
