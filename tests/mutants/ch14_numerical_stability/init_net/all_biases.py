# fault: every bias is zeroed, those of other modules too
# caught by: leaves_others_alone
import torch
from torch import nn


def init_net(net):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            xavier_uniform_(m.weight)
        with torch.no_grad():
            if getattr(m, "bias", None) is not None:
                m.bias.zero_()
