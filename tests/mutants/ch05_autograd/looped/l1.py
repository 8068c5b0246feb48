# fault: the L1 norm
# caught by: matches_reference
import torch


def looped(a):
    b = 2 * a
    while b.abs().sum() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
