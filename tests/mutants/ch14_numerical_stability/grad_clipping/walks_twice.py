# fault: a generator is used up after the norm
# caught by: any_iterable


def grad_clipping(params, theta):
    g = sum(float((p.grad**2).sum()) for p in params if p.grad is not None) ** 0.5
    if g > theta:
        for p in params:
            if p.grad is not None:
                p.grad.mul_(theta / g)
    return g
