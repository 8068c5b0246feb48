# fault: stops at the first parameter without a gradient
# caught by: skips_without_gradient
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                break
            else:
                p -= lr * p.grad / batch_size
                p.grad.zero_()
