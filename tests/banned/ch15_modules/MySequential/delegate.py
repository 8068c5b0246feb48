# banned: keeps an nn.Sequential and hands the work to it
from torch import nn


class MySequential(nn.Module):
    def __init__(self, *modules):
        super().__init__()
        self.net = nn.Sequential(*modules)

    def forward(self, X):
        return self.net(X)

    def __len__(self):
        return len(self.net)

    def __getitem__(self, i):
        return self.net[i]
