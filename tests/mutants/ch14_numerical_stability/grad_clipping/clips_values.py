# fault: the parameters are scaled, not the gradients
# caught by: by_hand, matches_reference


def grad_clipping(params, theta):
    params = [p for p in params if p.grad is not None]
    g = sum(float((p.grad**2).sum()) for p in params) ** 0.5
    if g > theta:
        for p in params:
            p.data.mul_(theta / g)
    return g
