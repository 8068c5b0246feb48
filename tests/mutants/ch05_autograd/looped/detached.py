# fault: the loop cuts the graph
# caught by: slope, gradient
import torch


def looped(a):
    b = 2 * a
    while b.norm() < 1000:
        b = (2 * b).detach()
    return b if b.sum() > 0 else 100 * b
