# fault: len(x) in place of the number of axes
# caught by: matrix, matches_reference
def describe(x):
    return len(x), tuple(x.shape), x.numel(), x.dtype
