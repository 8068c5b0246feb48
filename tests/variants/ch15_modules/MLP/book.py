# way: the book's way: lazy layers
from torch import nn
from torch.nn import functional as F


class MLP(nn.Module):
    def __init__(self, num_inputs=20, num_hiddens=256, num_outputs=10):
        super().__init__()
        self.hidden = nn.LazyLinear(num_hiddens)
        self.out = nn.LazyLinear(num_outputs)

    def forward(self, X):
        return self.out(F.relu(self.hidden(X)))
