# fault: normal draws
# caught by: weights
import math

import torch
from torch import nn


def init_net(net):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            with torch.no_grad():
                m.weight.normal_(0, math.sqrt(2 / sum(m.weight.shape)))
                if m.bias is not None:
                    m.bias.zero_()
