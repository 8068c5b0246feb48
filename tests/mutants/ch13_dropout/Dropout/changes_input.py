# fault: works on its input in place
# caught by: drops_in_training
import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        if self.training:
            with torch.no_grad():
                X.copy_(dropout_layer(X, self.p))
        return X
