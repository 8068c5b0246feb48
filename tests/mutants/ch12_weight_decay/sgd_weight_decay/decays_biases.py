# fault: biases decay too
# caught by: by_hand, pure_decay, matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.mul_(1 - lr * wd)
                p.sub_(lr * p.grad / batch_size)
                p.grad.zero_()
