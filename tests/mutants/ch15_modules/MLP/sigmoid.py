# fault: sigmoid instead of relu
# caught by: is_out_of_relu_of_hidden, matches_reference
import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, num_inputs=20, num_hiddens=256, num_outputs=10):
        super().__init__()
        self.hidden = nn.Linear(num_inputs, num_hiddens)
        self.out = nn.Linear(num_hiddens, num_outputs)

    def forward(self, X):
        return self.out(torch.sigmoid(self.hidden(X)))
