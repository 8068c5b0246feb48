# fault: the branch looks at the first element
# caught by: matches_reference
import torch


def looped(a):
    b = 2 * a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.reshape(-1)[0] > 0 else 100 * b
