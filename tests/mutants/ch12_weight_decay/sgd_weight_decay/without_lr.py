# fault: decoupled decay: 1 − wd instead of 1 − lr·wd
# caught by: by_hand, pure_decay, matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            if p.ndim > 1:
                p *= 1 - wd
            p -= lr * p.grad / batch_size
            p.grad.zero_()
