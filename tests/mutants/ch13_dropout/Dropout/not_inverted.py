# fault: the original paper's dropout: no scaling in training, 1 − p in eval mode
# caught by: drops_in_training, identity_in_eval
import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        if self.training:
            return X * (torch.rand_like(X) >= self.p)
        return X * (1 - self.p)
