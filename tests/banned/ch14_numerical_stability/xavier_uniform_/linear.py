# banned: nn.Linear's own initialisation calls nn.init
import torch
from torch import nn


def xavier_uniform_(w):
    layer = nn.Linear(w.shape[1], w.shape[0])
    with torch.no_grad():
        return w.copy_(layer.weight * xavier_bound(w.shape[1], w.shape[0]) * w.shape[1] ** 0.5)
