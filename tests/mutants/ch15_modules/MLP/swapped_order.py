# fault: num_hiddens and num_outputs change places in the signature
# caught by: layers
from torch import nn


class MLP(nn.Module):
    def __init__(self, num_inputs=20, num_outputs=10, num_hiddens=256):
        super().__init__()
        self.hidden = nn.Linear(num_inputs, num_hiddens)
        self.out = nn.Linear(num_hiddens, num_outputs)

    def forward(self, X):
        return self.out(self.hidden(X).relu())
