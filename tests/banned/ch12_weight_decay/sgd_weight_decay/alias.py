# banned: SGD under another name, by getattr
import torch

make = getattr(getattr(torch, "opt" + "im"), "SGD")


def sgd_weight_decay(params, lr, wd, batch_size):
    for p in params:
        if p.grad is None:
            continue
        p.grad.div_(batch_size)
        make([p], lr=lr, weight_decay=wd if p.ndim > 1 else 0.0).step()
        p.grad = None
