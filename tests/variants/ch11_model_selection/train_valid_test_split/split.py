# way: randperm and Tensor.split, parts sorted
import torch


def train_valid_test_split(n, fractions, generator=None):
    if any(f < 0 for f in fractions) or abs(sum(fractions) - 1.0) > 1e-9:
        raise ValueError("bad fractions")
    first = round(n * fractions[0])
    second = min(round(n * fractions[1]), n - first)
    parts = torch.randperm(n, generator=generator).split([first, second, n - first - second])
    return [p.sort().values for p in parts]
