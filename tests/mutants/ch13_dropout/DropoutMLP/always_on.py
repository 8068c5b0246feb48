# fault: dropout in eval mode too
# caught by: by_hand, no_dropout_in_eval
import torch
from torch import nn


class DropoutMLP(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, dropout1, dropout2):
        super().__init__()
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs)
        self.p1, self.p2 = dropout1, dropout2

    def forward(self, X):
        H = dropout_layer(torch.relu(self.lin1(X.flatten(1))), self.p1)
        return self.lin3(dropout_layer(torch.relu(self.lin2(H)), self.p2))
