# fault: num_outputs is not used
# caught by: layers, defaults
from torch import nn


class MLP(nn.Module):
    def __init__(self, num_inputs=20, num_hiddens=256, num_outputs=10):
        super().__init__()
        self.hidden = nn.Linear(num_inputs, num_hiddens)
        self.out = nn.Linear(num_hiddens, 10)

    def forward(self, X):
        return self.out(self.hidden(X).relu())
