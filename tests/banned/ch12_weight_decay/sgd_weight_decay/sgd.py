# banned: torch.optim.SGD
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    for p in params:
        if p.grad is not None:
            p.grad /= batch_size
    weights = [p for p in params if p.ndim > 1 and p.grad is not None]
    biases = [p for p in params if p.ndim < 2 and p.grad is not None]
    optimizer = torch.optim.SGD([{"params": weights, "weight_decay": wd}, {"params": biases}], lr=lr)
    optimizer.step()
    optimizer.zero_grad()
