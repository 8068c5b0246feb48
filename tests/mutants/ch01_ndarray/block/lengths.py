# fault: r1 and c1 are read as lengths
# caught by: shape, matches_reference
def block(x, r0, r1, c0, c1):
    return x[r0 : r0 + r1, c0 : c0 + c1]
