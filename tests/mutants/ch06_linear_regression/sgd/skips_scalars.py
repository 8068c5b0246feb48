# fault: 0-d parameters are skipped
# caught by: skips_without_gradient
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is not None and p.ndim:
                p -= lr * p.grad / batch_size
                p.grad.zero_()
