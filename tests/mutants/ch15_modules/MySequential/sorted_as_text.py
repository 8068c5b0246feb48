# fault: modules are run in the order of their names as text: 10 before 2
# caught by: matches_reference
from torch import nn


class MySequential(nn.Module):
    def __init__(self, *modules):
        super().__init__()
        for i, module in enumerate(modules):
            self.add_module(str(i), module)

    def forward(self, X):
        for name in sorted(self._modules):
            X = self._modules[name](X)
        return X

    def __len__(self):
        return len(self._modules)

    def __getitem__(self, i):
        return self._modules[str(i)]
