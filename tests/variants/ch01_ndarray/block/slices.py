# way: slice objects
def block(x, r0, r1, c0, c1):
    where = (slice(r0, r1, None), slice(c0, c1, None))
    return x.clone()[where].contiguous()
