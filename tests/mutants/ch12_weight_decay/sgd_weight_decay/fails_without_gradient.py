# fault: fails where there is no gradient
# caught by: skips_without_gradient
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            decay = lr * wd if p.ndim > 1 else 0.0
            p -= decay * p + lr * p.grad / batch_size
            p.grad.zero_()
