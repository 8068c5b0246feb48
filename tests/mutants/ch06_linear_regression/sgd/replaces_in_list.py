# fault: the list gets new tensors
# caught by: by_hand
import torch


def sgd(params, lr, batch_size):
    for k, p in enumerate(params):
        if p.grad is not None:
            params[k] = (p - lr * p.grad / batch_size).detach().requires_grad_()
            p.grad = None
