# fault: the loop also runs at exactly 1000
# caught by: stops_at_1000, matches_reference
import torch


def looped(a):
    b = 2 * a
    while b.norm() <= 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
