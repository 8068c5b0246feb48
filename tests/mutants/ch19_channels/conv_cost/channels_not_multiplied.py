# fault: multiply-adds without the input channels
# caught by: lecture_example, matches_reference
def conv_cost(ci, co, kh, kw, oh, ow):
    return co * (ci * kh * kw + 1), co * kh * kw * oh * ow
