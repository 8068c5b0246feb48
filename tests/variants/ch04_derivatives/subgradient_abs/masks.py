# way: sums of masks
import torch


def subgradient_abs(x, a=0.0):
    if abs(a) > 1:
        raise ValueError(f'{a} is no slope of a line below |x|')
    return (x > 0).to(x.dtype) - (x < 0).to(x.dtype) + a * (x == 0).to(x.dtype)
