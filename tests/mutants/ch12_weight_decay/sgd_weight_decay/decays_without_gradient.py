# fault: parameters without a gradient decay
# caught by: skips_without_gradient
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.ndim > 1:
                p *= 1 - lr * wd
            if p.grad is not None:
                p -= lr * p.grad / batch_size
                p.grad.zero_()
