# banned: Rprop as a disguise
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                torch.optim.ASGD([p], lr=0.0)
                p -= lr * p.grad / batch_size
                p.grad = None
