# fault: the output layer has no bias
# caught by: parameters
import torch
from torch import nn


class DropoutMLP(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, dropout1, dropout2):
        super().__init__()
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs, bias=False)
        self.d1, self.d2 = nn.Dropout(dropout1), nn.Dropout(dropout2)

    def forward(self, X):
        H = self.d1(torch.relu(self.lin1(X.flatten(1))))
        return self.lin3(self.d2(torch.relu(self.lin2(H))))
