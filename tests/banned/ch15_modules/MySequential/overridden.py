# banned: a subclass that overrides all it can
from torch import nn


class MySequential(nn.Sequential):
    def __init__(self, *modules):
        nn.Module.__init__(self)
        for i, module in enumerate(modules):
            self._modules[str(i)] = module

    def forward(self, X):
        for module in self._modules.values():
            X = module(X)
        return X

    def __len__(self):
        return len(self._modules)

    def __getitem__(self, i):
        return self._modules[str(i)]
