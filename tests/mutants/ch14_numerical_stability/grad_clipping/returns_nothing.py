# fault: nothing is returned, as in the book
# caught by: by_hand, short_ones_stay


def grad_clipping(params, theta):
    grads = [p.grad for p in params if p.grad is not None]
    g = sum(float((v**2).sum()) for v in grads) ** 0.5
    if g > theta:
        for v in grads:
            v.mul_(theta / g)
