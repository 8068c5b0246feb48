# fault: all biases become 0, those of normalisations included
# caught by: leaves_others_alone
from torch import nn


def init_normal(net, std=0.01):
    for name, p in net.named_parameters():
        if name.endswith("bias"):
            nn.init.zeros_(p)
    for m in net.modules():
        if isinstance(m, nn.Linear):
            nn.init.normal_(m.weight, std=std)
