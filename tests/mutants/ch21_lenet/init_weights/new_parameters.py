# fault: puts new parameters in the place of the old ones
# caught by: in_place
import torch
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            m.weight = nn.Parameter(nn.init.xavier_uniform_(torch.empty_like(m.weight)))
