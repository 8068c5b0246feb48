# fault: a missing bias is not expected
# caught by: weights, biases
import torch
from torch import nn


def init_net(net):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            xavier_uniform_(m.weight)
            with torch.no_grad():
                m.bias.zero_()
