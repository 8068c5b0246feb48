# fault: the branches are swapped
# caught by: by_hand, matches_reference
import torch


def looped(a):
    b = 2 * a
    while b.norm() < 1000:
        b = 2 * b
    return 100 * b if b.sum() > 0 else b
