# fault: the mask is drawn once and kept
# caught by: elements_are_independent
import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
        self.mask = None

    def forward(self, X):
        if not self.training:
            return X
        if self.mask is None or self.mask.shape != X.shape:
            self.mask = dropout_layer(torch.ones_like(X), self.p)
        return X * self.mask
