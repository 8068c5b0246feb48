# fault: adding the bias is counted
# caught by: lecture_example, one_by_one, matches_reference
def conv_cost(ci, co, kh, kw, oh, ow):
    return co * (ci * kh * kw + 1), co * (ci * kh * kw + 1) * oh * ow
