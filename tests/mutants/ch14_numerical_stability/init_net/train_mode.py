# fault: the net ends in training mode
# caught by: weights, biases
import torch
from torch import nn


def init_net(net):
    net.train()
    for m in net.modules():
        if isinstance(m, nn.Linear):
            xavier_uniform_(m.weight)
            if m.bias is not None:
                with torch.no_grad():
                    m.bias.zero_()
