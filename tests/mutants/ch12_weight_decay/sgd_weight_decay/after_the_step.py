# fault: decays the value after the gradient step
# caught by: by_hand, matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            p -= lr * p.grad / batch_size
            if p.ndim > 1:
                p *= 1 - lr * wd
            p.grad.zero_()
