# fault: is_training is fixed at False
# caught by: drops_first_hidden_layer, drops_second_hidden_layer
import torch
from torch import nn


class DropoutMLP(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, dropout1, dropout2, is_training=False):
        super().__init__()
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs)
        self.p1, self.p2, self.is_training = dropout1, dropout2, is_training

    def forward(self, X):
        H = torch.relu(self.lin1(X.flatten(1)))
        if self.is_training:
            H = dropout_layer(H, self.p1)
        H = torch.relu(self.lin2(H))
        if self.is_training:
            H = dropout_layer(H, self.p2)
        return self.lin3(H)
