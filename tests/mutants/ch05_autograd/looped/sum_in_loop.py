# fault: the loop looks at the sum instead of the norm
# caught by: matches_reference
import torch


def looped(a):
    b = 2 * a
    while abs(b.sum()) < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
