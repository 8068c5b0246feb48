# fault: stops at the first parameter without a gradient
# caught by: matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                break
            if p.ndim > 1:
                p *= 1 - lr * wd
            p -= lr * p.grad / batch_size
            p.grad.zero_()
