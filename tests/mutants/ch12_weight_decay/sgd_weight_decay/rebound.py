# fault: computes new tensors and drops them
# caught by: by_hand, pure_decay, matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            grad = p.grad.clone()
            p.grad.zero_()
            decay = 1 - lr * wd if p.ndim > 1 else 1
            p = decay * p - lr * grad / batch_size
