# fault: the product of the first two lengths
# caught by: scalar, matches_reference
def describe(x):
    return x.ndim, tuple(x.shape), x.shape[0] * x.shape[-1], x.dtype
