# fault: sets a seed
# caught by: is_xavier_uniform, touches_the_right_ones
import torch
from torch import nn


def init_weights(net):
    torch.manual_seed(0)
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_uniform_(m.weight)
