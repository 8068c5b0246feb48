# fault: the generator given is seeded anew at each call
# caught by: obeys_the_generator
import torch


def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-6:
        raise ValueError
    if generator is not None:
        generator.manual_seed(generator.initial_seed())
    a = round(n * fractions[0])
    b = min(round(n * fractions[1]), n - a)
    return torch.randperm(n, generator=generator).split([a, b, n - a - b])
