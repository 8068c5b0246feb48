# way: the length of the flattened tensor, in a named tuple
from collections import namedtuple

Description = namedtuple("Description", "ndim shape numel dtype")


def describe(x):
    return Description(len(x.shape), tuple(int(n) for n in x.shape), len(x.reshape(-1)), x.dtype)
