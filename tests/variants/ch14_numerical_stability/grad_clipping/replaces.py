# way: .grad gets a new tensor
import math


def grad_clipping(params, theta):
    params = list(params)
    g = math.fsum(float(p.grad.double().pow(2).sum()) for p in params if p.grad is not None) ** 0.5
    if g <= theta:
        return g
    for p in params:
        if p.grad is None:
            continue
        p.grad = p.grad * (theta / g)
    return g
