# fault: only direct children are looked at
# caught by: weights
import torch
from torch import nn


def init_net(net):
    for m in net.children():
        if isinstance(m, nn.Linear):
            xavier_uniform_(m.weight)
            if m.bias is not None:
                with torch.no_grad():
                    m.bias.zero_()
