# fault: a itself is doubled
# caught by: by_hand
import torch


def looped(a):
    a *= 2
    b = a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
