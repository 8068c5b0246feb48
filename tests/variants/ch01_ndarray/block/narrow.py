# way: narrow with start and length
def block(x, r0, r1, c0, c1):
    return x.narrow(0, r0, r1 - r0).narrow(1, c0, c1 - c0)
