# way: math.prod of the shape
import math


def describe(x, verbose=False):
    shape = tuple(x.shape)
    if verbose:
        print(shape)
    return len(shape), shape, math.prod(shape), x.dtype
