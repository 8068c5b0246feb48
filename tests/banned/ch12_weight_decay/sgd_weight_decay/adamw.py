# banned: another optimiser of torch.optim
import torch
from torch.optim import ASGD


def sgd_weight_decay(params, lr, wd, batch_size):
    for p in params:
        if p.grad is None:
            continue
        p.grad.div_(batch_size)
        ASGD([p], lr=lr, lambd=0, weight_decay=wd if p.ndim > 1 else 0.0).step()
        p.grad.zero_()
