# fault: one bias for each input channel
# caught by: one_by_one, matches_reference
def conv_cost(ci, co, kh, kw, oh, ow):
    return co * ci * kh * kw + ci, co * ci * kh * kw * oh * ow
