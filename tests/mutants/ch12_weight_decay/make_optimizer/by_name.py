# fault: everything called weight decays, normalisation too
# caught by: decays_the_right_ones, matches_reference
import torch


def make_optimizer(net, lr, wd):
    named = list(net.named_parameters())
    groups = [
        {"params": [p for n, p in named if n.endswith("weight")], "weight_decay": wd},
        {"params": [p for n, p in named if not n.endswith("weight")]},
    ]
    return torch.optim.SGD(groups, lr=lr)
