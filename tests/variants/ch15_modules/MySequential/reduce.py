# way: a fold over an attribute for each module
import functools

from torch import nn


class MySequential(nn.Module):
    def __init__(self, *modules):
        super().__init__()
        self.count = len(modules)
        for i, module in enumerate(modules):
            setattr(self, f"part{i}", module)

    def forward(self, X):
        return functools.reduce(lambda value, i: self[i](value), range(len(self)), X)

    def __len__(self):
        return self.count

    def __getitem__(self, i):
        return getattr(self, f"part{i}")
