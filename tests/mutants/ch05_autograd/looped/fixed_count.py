# fault: ten doublings whatever a is
# caught by: by_hand, matches_reference
import torch


def looped(a):
    b = 2 * a
    for _ in range(9):
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
