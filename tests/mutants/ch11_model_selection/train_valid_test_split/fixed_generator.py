# fault: without a generator it makes its own with a fixed seed
# caught by: draws_from_torch, all_partitions_are_equally_likely
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    if generator is None:
        generator = torch.Generator().manual_seed(0)
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    return torch.randperm(n, generator=generator).split([a, b, n - a - b])
