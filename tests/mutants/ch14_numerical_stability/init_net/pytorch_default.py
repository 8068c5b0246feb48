# fault: PyTorch's own default (Kaiming)
# caught by: weights
import torch
from torch import nn


def init_net(net):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            m.reset_parameters()
            if m.bias is not None:
                with torch.no_grad():
                    m.bias.zero_()
