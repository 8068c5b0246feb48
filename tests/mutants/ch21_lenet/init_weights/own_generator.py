# fault: a generator of its own for each layer, so that equal layers get equal weights
# caught by: draws_anew
import torch
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_uniform_(m.weight, generator=torch.Generator().manual_seed(0))
