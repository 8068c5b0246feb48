# fault: lists of numbers instead of LongTensors
# caught by: is_a_partition, sizes
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    return tuple(p.tolist() for p in torch.randperm(n, generator=generator).split([a, b, n - a - b]))
