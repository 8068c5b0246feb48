# fault: every module is given the original input
# caught by: runs_in_order, matches_reference
from torch import nn


class MySequential(nn.Module):
    def __init__(self, *modules):
        super().__init__()
        self.blocks = nn.ModuleList(modules)

    def forward(self, X):
        for block in self.blocks:
            Y = block(X)
        return Y

    def __len__(self):
        return len(self.blocks)

    def __getitem__(self, i):
        return self.blocks[i]
