# fault: the indices are only rotated by a random amount
# caught by: all_partitions_are_equally_likely
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    p = torch.arange(n).roll(int(torch.randint(n, (), generator=generator)))
    return p[:a], p[a : a + b], p[a + b :]
