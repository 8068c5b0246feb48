# fault: leaves the net in evaluation mode
# caught by: leaves_the_net_alone
import torch
from torch import nn
def count_parameters(net):
    n = sum(p.numel() for p in net.parameters() if p.requires_grad); net.eval(); return n
