# fault: the second use is detached: its share of the gradient is lost
# caught by: stays_tied_in_training, matches_reference
from torch import nn
from torch.nn import functional as F


class Tied(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first, self.shared = nn.Linear(width, width), nn.Linear(width, width)

    def forward(self, X):
        H = self.shared(self.first(X).relu()).relu()
        return F.linear(H, self.shared.weight.detach(), self.shared.bias.detach())


def tied_mlp(width):
    return Tied(width)
