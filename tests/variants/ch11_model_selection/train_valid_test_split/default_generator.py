# way: the default generator by name, slices by tensor_split
import torch


def train_valid_test_split(n, fractions, generator=None):
    f = torch.tensor(fractions, dtype=torch.float64)
    if bool((f < 0).any()) or not torch.isclose(f.sum(), torch.tensor(1.0, dtype=torch.float64)):
        raise ValueError("bad fractions")
    generator = torch.default_generator if generator is None else generator
    a = round(n * fractions[0])
    b = a + min(round(n * fractions[1]), n - a)
    return torch.tensor_split(torch.randperm(n, generator=generator), (a, b))
