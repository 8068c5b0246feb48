# way: lazy layers; dropout before the ReLU, which commutes with it
import torch
from torch import nn


class DropoutMLP(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, dropout1, dropout2):
        super().__init__()
        self.lin1 = nn.LazyLinear(num_hiddens1)
        self.lin2 = nn.LazyLinear(num_hiddens2)
        self.lin3 = nn.LazyLinear(num_outputs)
        self.d = nn.ModuleList([nn.Dropout(dropout1), nn.Dropout(dropout2)])

    def forward(self, X):
        h = X.view(X.size(0), -1) if X.is_contiguous() else X.flatten(1)
        for layer, drop in zip((self.lin1, self.lin2), self.d):
            h = torch.relu(drop(layer(h)))
        return self.lin3(h)
