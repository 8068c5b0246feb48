# way: a class that registers the shared layer first
from torch import nn


class Tied(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.shared = nn.Linear(width, width)
        self.first = nn.Linear(width, width)

    def forward(self, X):
        H = self.first(X).clamp(min=0)
        for last in (False, True):
            H = self.shared(H) if last else self.shared(H).clamp(min=0)
        return H


def tied_mlp(width):
    return Tied(width)
