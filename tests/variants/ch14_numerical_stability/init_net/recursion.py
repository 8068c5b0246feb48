# way: recursion over children
import torch
from torch import nn


@torch.no_grad()
def init_net(net):
    if isinstance(net, nn.Linear):
        net.weight.copy_(xavier_uniform_(torch.empty_like(net.weight)))
        if net.bias is not None:
            net.bias.zero_()
    for child in net.children():
        init_net(child)
