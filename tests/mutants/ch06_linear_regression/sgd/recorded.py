# fault: the update is recorded in the graph
# caught by: by_hand
import torch


def sgd(params, lr, batch_size):
    for k, p in enumerate(params):
        if p.grad is not None:
            g = p.grad
            p.grad = None
            q = p - lr * g / batch_size
            p.requires_grad_(False)
            p.copy_(q)
