# fault: a sum of zero counts as positive
# caught by: zero_sum_is_not_positive, matches_reference
import torch


def looped(a):
    b = 2 * a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.sum() >= 0 else 100 * b
