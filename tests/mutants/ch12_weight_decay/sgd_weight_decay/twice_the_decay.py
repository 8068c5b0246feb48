# fault: the derivative of λ‖w‖² without the half
# caught by: by_hand, pure_decay, matches_reference
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            if p.ndim > 1:
                p *= 1 - 2 * lr * wd
            p -= lr * p.grad / batch_size
            p.grad.zero_()
