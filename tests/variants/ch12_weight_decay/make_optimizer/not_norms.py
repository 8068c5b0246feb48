# way: everything decays but biases and normalisation
import torch
from torch import nn


def make_optimizer(net, lr, wd):
    spared = set()
    for m in net.modules():
        if isinstance(m, (nn.modules.batchnorm._NormBase, nn.LayerNorm, nn.GroupNorm)):
            spared |= {id(p) for p in m.parameters()}
        elif getattr(m, "bias", None) is not None:
            spared.add(id(m.bias))
    params = [p for p in net.parameters() if p.requires_grad]
    return torch.optim.SGD(
        [
            {"params": [p for p in params if id(p) not in spared]},
            {"params": [p for p in params if id(p) in spared], "weight_decay": 0},
        ],
        lr=lr,
        weight_decay=wd,
    )
