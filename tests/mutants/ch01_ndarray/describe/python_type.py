# fault: Python's type instead of the dtype
# caught by: matrix, scalar, matches_reference
def describe(x):
    return x.ndim, tuple(x.shape), x.numel(), type(x)
