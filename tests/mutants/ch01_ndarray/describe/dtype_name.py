# fault: the dtype as a string
# caught by: matrix, scalar, matches_reference
def describe(x):
    return x.ndim, tuple(x.shape), x.numel(), str(x.dtype)
