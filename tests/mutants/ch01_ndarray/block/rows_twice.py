# fault: the second slice cuts the rows again
# caught by: example, matches_reference
def block(x, r0, r1, c0, c1):
    return x[r0:r1][c0:c1]
