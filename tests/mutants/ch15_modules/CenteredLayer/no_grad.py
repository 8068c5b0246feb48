# fault: no gradient at all
# caught by: gradient
import torch
from torch import nn


class CenteredLayer(nn.Module):
    @torch.no_grad()
    def forward(self, X):
        return X - X.mean()
