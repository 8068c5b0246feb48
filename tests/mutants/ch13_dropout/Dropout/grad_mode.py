# fault: asks whether gradients are recorded instead of self.training
# caught by: identity_in_eval, mode_is_not_grad_mode
import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        return dropout_layer(X, self.p) if torch.is_grad_enabled() else X
