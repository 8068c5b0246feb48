# fault: shape and ndim are swapped
# caught by: matrix, scalar, matches_reference
def describe(x):
    return tuple(x.shape), x.ndim, x.numel(), x.dtype
