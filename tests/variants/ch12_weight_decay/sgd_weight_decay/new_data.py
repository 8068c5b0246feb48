# way: a new tensor behind .data of the same parameter
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    for param in params:
        if param.grad is not None:
            shrink = 1.0 if param.ndim < 2 else 1.0 - lr * wd
            param.data = shrink * param.data - lr * param.grad / batch_size
            param.grad = torch.zeros_like(param)
