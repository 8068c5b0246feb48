# fault: one mask for all examples of the batch
# caught by: elements_are_independent
import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        return X * dropout_layer(torch.ones_like(X[:1]), self.p) if self.training else X
