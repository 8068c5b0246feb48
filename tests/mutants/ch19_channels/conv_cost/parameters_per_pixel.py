# fault: parameters grow with the output, as in a layer without shared weights
# caught by: lecture_example, one_by_one, matches_reference
def conv_cost(ci, co, kh, kw, oh, ow):
    return co * (ci * kh * kw + 1) * oh * ow, co * ci * kh * kw * oh * ow
