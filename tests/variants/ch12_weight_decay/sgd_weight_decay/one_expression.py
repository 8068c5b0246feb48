# way: copy_ of one expression, gradients set to None
import torch


@torch.no_grad()
def sgd_weight_decay(params, lr, wd, batch_size):
    for p in params:
        if p.grad is None:
            continue
        decay = wd if p.dim() >= 2 else 0
        p.copy_((1 - lr * decay) * p - lr * p.grad / batch_size)
        p.grad = None
