# fault: the largest element instead of the norm
# caught by: norm_of_all_elements, matches_reference
import torch


def looped(a):
    b = 2 * a
    while b.abs().max() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
