# fault: a scalar has 0 elements
# caught by: scalar, matches_reference
def describe(x):
    count = 0
    for n in x.shape:
        count = n if count == 0 else count * n
    return x.ndim, tuple(x.shape), count, x.dtype
