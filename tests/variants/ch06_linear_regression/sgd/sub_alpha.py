# way: sub_ with alpha
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in (q for q in params if q.grad is not None):
            p.sub_(p.grad, alpha=lr / batch_size)
            p.grad = torch.zeros_like(p)
