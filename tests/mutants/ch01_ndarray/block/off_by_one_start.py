# fault: the start is left out
# caught by: example, shape, matches_reference
def block(x, r0, r1, c0, c1):
    return x[r0 + 1 : r1, c0 + 1 : c1]
