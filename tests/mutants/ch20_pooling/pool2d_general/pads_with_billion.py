# fault: padded with −10⁹ for the maximum
# caught by: padding_by_hand
import torch
from torch import nn


import torch.nn.functional as F
def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    stride = stride or pool_size
    if mode not in ("max", "avg"): raise ValueError
    X = F.pad(X, (padding[1], padding[1], padding[0], padding[0]), value=-1e9 if mode == "max" else 0)
    W = X.unfold(2, pool_size[0], stride[0]).unfold(3, pool_size[1], stride[1]).flatten(-2)
    return W.max(-1).values if mode == "max" else W.mean(-1)
