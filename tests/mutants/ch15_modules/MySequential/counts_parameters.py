# fault: len counts parameters, not modules
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

    def __len__(self):
        return len(list(self.parameters()))

    def __getitem__(self, i):
        return self.blocks[i]
