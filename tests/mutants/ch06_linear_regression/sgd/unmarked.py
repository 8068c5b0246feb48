# fault: parameters stop requiring grad
# caught by: by_hand
import torch


def sgd(params, lr, batch_size):
    for p in params:
        if p.grad is not None:
            p.requires_grad_(False)
            p -= lr * p.grad / batch_size
            p.grad.zero_()
