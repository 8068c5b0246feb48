# fault: every gradient is clipped by its own norm
# caught by: by_hand, matches_reference
import math


def grad_clipping(params, theta):
    total = 0.0
    for p in params:
        if p.grad is not None:
            n = float(p.grad.norm())
            total += n * n
            if n > theta:
                p.grad *= theta / n
    return math.sqrt(total)
