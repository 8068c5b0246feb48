# fault: p is a new tensor: the model never learns
# caught by: by_hand, matches_reference
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p = p - lr * p.grad / batch_size
