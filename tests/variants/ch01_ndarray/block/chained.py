# way: rows first, then columns
def block(x, r0, r1, c0, c1):
    return x[r0:r1][:, c0:c1]
