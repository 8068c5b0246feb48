# way: through p.data, gradients set to None
import torch


def sgd(params, lr, batch_size):
    for p in params:
        if p.grad is None:
            continue
        p.data = p.data - lr * p.grad / batch_size
        p.grad = None
