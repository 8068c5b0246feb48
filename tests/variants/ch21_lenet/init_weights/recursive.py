# way: recursion over the children, rand scaled and copied
import torch
from torch import nn


def init_weights(net):
    if isinstance(net, (nn.Linear, nn.Conv2d)):
        w = net.weight
        field = w[0, 0].numel() if w.ndim == 4 else 1
        a = (6 / (w.size(0) * field + w.size(1) * field)) ** 0.5
        w.data.copy_((2 * torch.rand(w.shape) - 1) * a)
    for child in net.children():
        init_weights(child)
