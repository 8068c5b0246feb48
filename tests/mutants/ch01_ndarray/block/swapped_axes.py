# fault: rows and columns are swapped
# caught by: example, matches_reference
def block(x, r0, r1, c0, c1):
    return x[c0:c1, r0:r1]
