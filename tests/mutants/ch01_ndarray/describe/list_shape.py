# fault: the shape is a list
# caught by: matrix, matches_reference
def describe(x):
    return x.ndim, list(x.shape), x.numel(), x.dtype
