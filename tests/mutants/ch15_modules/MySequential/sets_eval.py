# fault: puts every module into eval mode
# caught by: leaves_modes
from torch import nn


class MySequential(nn.Module):
    def __init__(self, *modules):
        super().__init__()
        self.blocks = nn.ModuleList(modules)

    def forward(self, X):
        for b in self.blocks:
            b.eval()
            X = b(X)
        return X

    def __len__(self):
        return len(self.blocks)

    def __getitem__(self, i):
        return self.blocks[i]
