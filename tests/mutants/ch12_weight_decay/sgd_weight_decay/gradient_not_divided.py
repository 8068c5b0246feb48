# fault: the gradient is not divided by the batch size
# caught by: by_hand, matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            p -= lr * (p.grad + (wd * p if p.ndim > 1 else 0))
            p.grad.zero_()
