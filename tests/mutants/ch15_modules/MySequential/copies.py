# fault: copies of the modules are kept
# caught by: registers_parameters, len_and_index
import copy

from torch import nn


class MySequential(nn.Module):
    def __init__(self, *modules):
        super().__init__()
        self.blocks = nn.ModuleList(copy.deepcopy(m) for m in modules)

    def forward(self, X):
        for block in self.blocks:
            X = block(X)
        return X

    def __len__(self):
        return len(self.blocks)

    def __getitem__(self, i):
        return self.blocks[i]
