# fault: a missing gradient is not expected
# caught by: skips_none


def grad_clipping(params, theta):
    grads = [p.grad for p in params]
    g = sum(float((v**2).sum()) for v in grads) ** 0.5
    if g > theta:
        for v in grads:
            v.mul_(theta / g)
    return g
