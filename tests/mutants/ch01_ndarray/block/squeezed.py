# fault: a block of one row loses an axis
# caught by: shape, matches_reference
def block(x, r0, r1, c0, c1):
    return x[r0:r1, c0:c1].squeeze()
