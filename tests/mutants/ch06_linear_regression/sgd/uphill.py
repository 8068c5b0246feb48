# fault: the step goes uphill
# caught by: by_hand, matches_reference
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p += lr * p.grad / batch_size
                p.grad.zero_()
