# fault: convolutions are initialised as well
# caught by: leaves_others_alone
import torch
from torch import nn


def init_net(net):
    for m in net.modules():
        if isinstance(m, nn.Linear | nn.Conv2d):
            with torch.no_grad():
                xavier_uniform_(m.weight.view(m.weight.shape[0], -1))
                if m.bias is not None:
                    m.bias.zero_()
