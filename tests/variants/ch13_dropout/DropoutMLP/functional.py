# way: F.dropout with self.training, clamp as ReLU
import torch.nn.functional as F
from torch import nn


class DropoutMLP(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1=256, num_hiddens2=256, dropout1=0.2, dropout2=0.5):
        super().__init__()
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs)
        self.rates = (dropout1, dropout2)

    def forward(self, X):
        out = X.flatten(start_dim=1)
        for layer, rate in ((self.lin1, self.rates[0]), (self.lin2, self.rates[1])):
            out = F.dropout(layer(out).clamp(min=0), p=rate, training=self.training)
        return self.lin3(out)
