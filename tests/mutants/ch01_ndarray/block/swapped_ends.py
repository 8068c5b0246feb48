# fault: the arguments are read as r0, c0, r1, c1
# caught by: example, shape, matches_reference
def block(x, r0, c0, r1, c1):
    return x[r0:r1, c0:c1]
