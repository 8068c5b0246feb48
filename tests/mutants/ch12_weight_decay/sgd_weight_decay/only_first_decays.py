# fault: takes the first parameter for the only weight
# caught by: pure_decay, matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for k, p in enumerate(params):
            if p.grad is None:
                continue
            if k == 0 and p.ndim > 1:
                p *= 1 - lr * wd
            p -= lr * p.grad / batch_size
            p.grad.zero_()
