# fault: each row has a norm of its own
# caught by: matches_reference
import torch


def looped(a):
    b = 2 * a
    while bool((b.norm(dim=-1) < 1000).any()):
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
