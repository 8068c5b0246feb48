# fault: multiply-adds come first
# caught by: lecture_example, one_by_one, matches_reference
def conv_cost(ci, co, kh, kw, oh, ow):
    return co * ci * kh * kw * oh * ow, co * (ci * kh * kw + 1)
