# fault: leaves gradients switched off
# caught by: by_hand, matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    torch.set_grad_enabled(False)
    for p in params:
        if p.grad is None:
            continue
        if p.ndim > 1:
            p *= 1 - lr * wd
        p -= lr * p.grad / batch_size
        p.grad.zero_()
