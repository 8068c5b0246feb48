# fault: elements are cut at ±theta
# caught by: by_hand, matches_reference


def grad_clipping(params, theta):
    grads = [p.grad for p in params if p.grad is not None]
    g = sum(float((v**2).sum()) for v in grads) ** 0.5
    for v in grads:
        v.clamp_(-theta, theta)
    return g
