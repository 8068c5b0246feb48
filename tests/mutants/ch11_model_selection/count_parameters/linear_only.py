# fault: only the layers that are nn.Linear are looked at
# caught by: trainable_ones_only
from torch import nn


def count_parameters(net):
    seen = {}
    for m in net.modules():
        if isinstance(m, nn.Linear):
            for p in m.parameters():
                if p.requires_grad:
                    seen[id(p)] = p.numel()
    return sum(seen.values())
