# banned: fuse_linear_bn_weights on flattened kernels
import copy

import torch
from torch import nn
from torch.nn.utils import fusion


def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    new = copy.deepcopy(conv)
    bias = conv.bias if conv.bias is not None else torch.zeros_like(mean)
    w, b = fusion.fuse_linear_bn_weights(conv.weight.flatten(1), bias, mean, var, eps, gamma, beta)
    new.weight, new.bias = nn.Parameter(w.reshape(conv.weight.shape).detach()), nn.Parameter(b.detach())
    return new
