# fault: the dropouts are in a plain list, so eval() never reaches them
# caught by: by_hand, no_dropout_in_eval
import torch
from torch import nn


class DropoutMLP(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, dropout1, dropout2):
        super().__init__()
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs)
        self.drops = [nn.Dropout(dropout1), nn.Dropout(dropout2)]

    def forward(self, X):
        H = self.drops[0](torch.relu(self.lin1(X.flatten(1))))
        return self.lin3(self.drops[1](torch.relu(self.lin2(H))))
