# fault: row-major memory is taken for granted
# caught by: matches_reference
def block(x, r0, r1, c0, c1):
    n = x.shape[1]
    return x.as_strided((r1 - r0, c1 - c0), (n, 1), r0 * n + c0)
