# way: nn.Dropout, reshape, other order of registration
import torch.nn.functional as F
from torch import nn


class DropoutMLP(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, dropout1, dropout2):
        super().__init__()
        self.drop2 = nn.Dropout(dropout2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.drop1 = nn.Dropout(dropout1)
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)

    def forward(self, X):
        X = X.reshape(X.shape[0], -1)
        return self.lin3(self.drop2(F.relu(self.lin2(self.drop1(F.relu(self.lin1(X)))))))
