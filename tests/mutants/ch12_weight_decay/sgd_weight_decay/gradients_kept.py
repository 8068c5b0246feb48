# fault: the gradients are not zeroed
# caught by: in_place
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            if p.ndim > 1:
                p *= 1 - lr * wd
            p -= lr * p.grad / batch_size
