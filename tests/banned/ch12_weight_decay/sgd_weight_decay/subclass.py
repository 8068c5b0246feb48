# banned: a class of one's own on torch.optim.Optimizer
import torch


class Mine(torch.optim.Optimizer):
    def __init__(self, params):
        super().__init__(params, {})


def sgd_weight_decay(params, lr, wd, batch_size):
    optimizer = Mine(list(params))
    with torch.no_grad():
        for p in optimizer.param_groups[0]["params"]:
            if p.grad is None:
                continue
            if p.ndim > 1:
                p *= 1 - lr * wd
            p -= lr * p.grad / batch_size
            p.grad.zero_()
