# way: copy_ of the new value
import torch


def sgd(params, lr, batch_size):
    for p in params:
        g = p.grad
        if g is not None:
            p.detach().copy_(p.detach() - lr * (g / batch_size))
            g.zero_()
    return params
