# way: a module of its own
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(2, 4, bias=False)
        self.out = nn.Linear(4, 1, bias=False)
        self.hidden.weight.data = torch.tensor([[1.0, 1.0], [-1.0, -1.0], [1.0, -1.0], [-1.0, 1.0]])
        self.out.weight.data = torch.tensor([[-0.5, -0.5, 0.5, 0.5]])

    def forward(self, X):
        return self.out(torch.relu(self.hidden(X))).flatten()


def xor_network(X):
    return Net().to(device=X.device, dtype=X.dtype)(X)
