# fault: the second part may ask for more than is left
# caught by: is_a_partition
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    a = round(n * fractions[0])
    b = round(n * fractions[1])
    p = torch.randperm(n, generator=generator)
    third = max(n - a - b, 0)
    second = p[n - third - b : n - third]
    return p[:a], second, p[n - third :]
