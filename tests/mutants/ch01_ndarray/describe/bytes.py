# fault: the size in bytes instead of the number of elements
# caught by: matrix, scalar, matches_reference
def describe(x):
    return x.ndim, tuple(x.shape), x.nbytes, x.dtype
