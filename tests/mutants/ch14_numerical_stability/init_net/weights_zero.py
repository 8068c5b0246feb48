# fault: weights become zero as well
# caught by: weights
import torch
from torch import nn


def init_net(net):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            with torch.no_grad():
                for p in m.parameters():
                    p.zero_()
