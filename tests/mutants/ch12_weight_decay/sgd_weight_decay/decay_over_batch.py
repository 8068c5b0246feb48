# fault: the decay is divided by the batch size
# caught by: by_hand, pure_decay, matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            g = p.grad + wd * p if p.ndim > 1 else p.grad
            p -= lr * g / batch_size
            p.grad.zero_()
