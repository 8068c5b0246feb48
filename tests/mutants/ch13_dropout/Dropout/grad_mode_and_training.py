# fault: does not drop under no_grad, although in train mode
# caught by: mode_is_not_grad_mode
import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        return dropout_layer(X, self.p) if self.training and torch.is_grad_enabled() else X
