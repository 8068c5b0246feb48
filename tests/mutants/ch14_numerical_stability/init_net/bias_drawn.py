# fault: biases are drawn too
# caught by: biases
import torch
from torch import nn


def init_net(net):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            xavier_uniform_(m.weight)
            if m.bias is not None:
                with torch.no_grad():
                    m.bias.uniform_(-0.1, 0.1)
