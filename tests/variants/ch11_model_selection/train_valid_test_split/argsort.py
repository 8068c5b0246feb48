# way: random keys, sorted
import torch


def train_valid_test_split(n, fractions, generator=None):
    train, valid, test = fractions
    if train < 0 or valid < 0 or test < 0 or not 0.999 < train + valid + test < 1.001:
        raise ValueError(f"bad fractions {fractions}")
    order = torch.argsort(torch.rand(n, generator=generator, dtype=torch.float64))
    cut = round(train * n)
    end = min(cut + round(valid * n), n)
    return order[:cut], order[cut:end], order[end:]
