# fault: keyed by class name: a second Linear replaces the first
# caught by: runs_in_order, registers_parameters, len_and_index
from torch import nn


class MySequential(nn.Module):
    def __init__(self, *modules):
        super().__init__()
        for module in modules:
            self.add_module(type(module).__name__, module)

    def forward(self, X):
        for module in self.children():
            X = module(X)
        return X

    def __len__(self):
        return len(self._modules)

    def __getitem__(self, i):
        return list(self._modules.values())[i]
