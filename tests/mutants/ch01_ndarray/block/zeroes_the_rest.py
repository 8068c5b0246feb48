# fault: the rest is set to 0 instead of cut off, in the argument itself
# caught by: example, shape, matches_reference
def block(x, r0, r1, c0, c1):
    x = x.detach()
    x[:r0] = 0
    x[r1:] = 0
    x[:, :c0] = 0
    x[:, c1:] = 0
    return x
