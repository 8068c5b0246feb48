# fault: the biases are not counted as parameters
# caught by: lecture_example, one_by_one, matches_reference
def conv_cost(ci, co, kh, kw, oh, ow):
    return co * ci * kh * kw, co * ci * kh * kw * oh * ow
