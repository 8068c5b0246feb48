# way: a function that calls itself
import torch


def looped(a):
    def grow(b):
        return b if b.norm() >= 1000 else grow(b * 2)

    b = grow(a.clone() * 2)
    return b * (1 if b.sum().item() > 0 else 100)
