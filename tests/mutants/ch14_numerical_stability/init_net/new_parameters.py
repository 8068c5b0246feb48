# fault: the parameters are replaced by new ones
# caught by: weights, biases
import torch
from torch import nn


def init_net(net):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            m.weight = nn.Parameter(xavier_uniform_(torch.empty(m.weight.shape)))
            if m.bias is not None:
                m.bias = nn.Parameter(torch.zeros(m.bias.shape))
