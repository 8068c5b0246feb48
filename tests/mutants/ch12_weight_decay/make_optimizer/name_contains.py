# fault: looks for "bias" and "norm" anywhere in the name
# caught by: decays_the_right_ones, matches_reference
import torch


def make_optimizer(net, lr, wd):
    decay, rest = [], []
    for name, p in net.named_parameters():
        (rest if "bias" in name or "norm" in name or p.ndim < 2 else decay).append(p)
    return torch.optim.SGD([{"params": decay, "weight_decay": wd}, {"params": rest}], lr=lr)
