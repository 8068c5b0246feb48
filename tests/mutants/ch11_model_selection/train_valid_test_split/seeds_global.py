# fault: the global seed is set inside
# caught by: is_a_partition, draws_from_torch
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    torch.manual_seed(42)
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    return torch.randperm(n, generator=generator).split([a, b, n - a - b])
