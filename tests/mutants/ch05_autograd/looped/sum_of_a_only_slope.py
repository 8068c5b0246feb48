# fault: the factor 100 is applied without a graph
# caught by: gradient
import torch


def looped(a):
    b = 2 * a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else b + 99 * b.detach()
