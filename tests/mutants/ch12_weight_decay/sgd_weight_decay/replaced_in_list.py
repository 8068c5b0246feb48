# fault: puts new tensors into the list
# caught by: in_place
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    for k, p in enumerate(params):
        if p.grad is None:
            continue
        decay = 1 - lr * wd if p.ndim > 1 else 1
        params[k] = (decay * p.detach() - lr * p.grad / batch_size).requires_grad_()
