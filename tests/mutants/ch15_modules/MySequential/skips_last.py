# fault: the last module is left out of the forward pass
# caught by: runs_in_order, matches_reference
from torch import nn


class MySequential(nn.Module):
    def __init__(self, *modules):
        super().__init__()
        self.blocks = nn.ModuleList(modules)

    def forward(self, X):
        for i in range(len(self.blocks) - 1):
            X = self.blocks[i](X)
        return X

    def __len__(self):
        return len(self.blocks)

    def __getitem__(self, i):
        return self.blocks[i]
