# fault: both layers use the same coins
# caught by: layers_drop_independently
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
        n = max(self.lin1.out_features, self.lin2.out_features)
        coins = torch.rand(len(X), n)
        H = torch.relu(self.lin1(X.flatten(1)))
        if self.training:
            H = H * (coins[:, : H.shape[1]] >= self.p1) / (1 - self.p1)
        H = torch.relu(self.lin2(H))
        if self.training:
            H = H * (coins[:, : H.shape[1]] >= self.p2) / (1 - self.p2)
        return self.lin3(H)
