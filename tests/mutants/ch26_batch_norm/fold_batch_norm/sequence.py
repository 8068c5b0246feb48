# fault: a Sequential of the convolution and an affine map, no single convolution
# caught by: conv_is_unchanged
import copy

import torch
from torch import nn


class Affine(nn.Module):
    def __init__(self, s, t):
        super().__init__()
        self.s, self.t = s.detach().reshape(1, -1, 1, 1), t.detach().reshape(1, -1, 1, 1)

    def forward(self, X):
        return self.s * X + self.t


def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    s = gamma / torch.sqrt(var + eps)
    return nn.Sequential(copy.deepcopy(conv), Affine(s, beta - s * mean))
