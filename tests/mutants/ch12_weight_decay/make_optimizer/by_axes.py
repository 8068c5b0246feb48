# fault: goes by the number of axes: a two-dimensional LayerNorm decays
# caught by: decays_the_right_ones, matches_reference
import torch


def make_optimizer(net, lr, wd):
    params = [p for p in net.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in params if p.ndim > 1], "weight_decay": wd},
        {"params": [p for p in params if p.ndim <= 1]},
    ]
    return torch.optim.SGD(groups, lr=lr)
