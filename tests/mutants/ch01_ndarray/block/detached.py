# fault: the block has no graph
# caught by: gradient
def block(x, r0, r1, c0, c1):
    return x.detach()[r0:r1, c0:c1].clone()
