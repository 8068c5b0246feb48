# way: p is a buffer, the mask comes from bernoulli
import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.keep = 1.0 - p

    def extra_repr(self):
        return f"keep={self.keep}"

    def forward(self, X):
        if self.training and self.keep < 1:
            mask = torch.bernoulli(torch.full(X.shape, self.keep, device=X.device))
            return X * mask / self.keep if self.keep else torch.zeros_like(X)
        return X
