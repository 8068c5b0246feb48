# fault: axes of length 1 are dropped
# caught by: matches_reference
def describe(x):
    x = x.squeeze()
    return x.ndim, tuple(x.shape), x.numel(), x.dtype
