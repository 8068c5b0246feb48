# fault: the largest element instead of the length
# caught by: by_hand, matches_reference


def grad_clipping(params, theta):
    grads = [p.grad for p in params if p.grad is not None]
    g = max(float(v.abs().max()) for v in grads)
    if g > theta:
        for v in grads:
            v.mul_(theta / g)
    return g
