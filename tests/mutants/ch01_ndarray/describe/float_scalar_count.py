# fault: numpy's product of no numbers is the float 1.0
# caught by: scalar, matches_reference
import numpy as np


def describe(x):
    return x.ndim, tuple(x.shape), np.prod(x.shape), x.dtype
