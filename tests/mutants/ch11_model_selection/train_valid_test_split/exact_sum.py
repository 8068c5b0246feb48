# fault: the sum is compared with == 1, so that 0.7 + 0.2 + 0.1 is refused
# caught by: accepts_rounded_sums
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or sum(fractions) != 1:
        raise ValueError
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    return torch.randperm(n, generator=generator).split([a, b, n - a - b])
