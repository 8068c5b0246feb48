# banned: torch.nn.init._no_grad_uniform_
import torch
from torch import nn
def xavier_uniform_(w):
    from torch.nn.init import _no_grad_uniform_
    b = xavier_bound(w.shape[1], w.shape[0])
    return _no_grad_uniform_(w, -b, b)
