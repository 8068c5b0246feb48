# fault: the second dropout is forgotten
# caught by: drops_second_hidden_layer
import torch
from torch import nn


class DropoutMLP(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, dropout1, dropout2):
        super().__init__()
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs)
        self.d1 = nn.Dropout(dropout1)

    def forward(self, X):
        return self.lin3(torch.relu(self.lin2(self.d1(torch.relu(self.lin1(X.flatten(1)))))))
