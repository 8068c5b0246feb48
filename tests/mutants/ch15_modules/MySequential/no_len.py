# fault: there is no len and no indexing
# caught by: len_and_index
from torch import nn


class MySequential(nn.Module):
    def __init__(self, *modules):
        super().__init__()
        self.blocks = nn.ModuleList(modules)

    def forward(self, X):
        for block in self.blocks:
            X = block(X)
        return X
