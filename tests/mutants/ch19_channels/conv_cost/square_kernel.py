# fault: the kernel is taken as square
# caught by: matches_reference
def conv_cost(ci, co, kh, kw, oh, ow):
    return co * (ci * kh**2 + 1), co * ci * kh**2 * oh * ow
