# fault: the ends belong to the block
# caught by: shape, matches_reference
def block(x, r0, r1, c0, c1):
    return x[r0 : r1 + 1, c0 : c1 + 1]
