# fault: convolution kernels do not decay
# caught by: pure_decay
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            if p.ndim == 2:
                p *= 1 - lr * wd
            p -= lr * p.grad / batch_size
            p.grad.zero_()
