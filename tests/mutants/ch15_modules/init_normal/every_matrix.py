# fault: every parameter with two axes or more is drawn, convolutions included
# caught by: leaves_others_alone
from torch import nn


def init_normal(net, std=0.01):
    for m in net.modules():
        if getattr(m, "weight", None) is not None and m.weight.ndim >= 2:
            nn.init.normal_(m.weight, std=std)
        if isinstance(m, nn.Linear) and m.bias is not None:
            nn.init.zeros_(m.bias)
