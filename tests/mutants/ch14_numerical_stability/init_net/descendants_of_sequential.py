# fault: only nn.Sequential is walked through
# caught by: weights
import torch
from torch import nn


def init_net(net):
    if isinstance(net, nn.Linear):
        xavier_uniform_(net.weight)
        if net.bias is not None:
            with torch.no_grad():
                net.bias.zero_()
    elif isinstance(net, nn.Sequential):
        for m in net:
            init_net(m)
