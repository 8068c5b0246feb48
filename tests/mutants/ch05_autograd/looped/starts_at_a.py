# fault: b starts at a instead of 2a
# caught by: by_hand, matches_reference
import torch


def looped(a):
    b = a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
