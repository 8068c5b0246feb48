# fault: the output is taken as square
# caught by: one_by_one, matches_reference
def conv_cost(ci, co, kh, kw, oh, ow):
    return co * (ci * kh * kw + 1), co * ci * kh * kw * oh**2
