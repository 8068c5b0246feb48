# fault: 10b instead of 100b
# caught by: by_hand, matches_reference
import torch


def looped(a):
    b = 2 * a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 10 * b
