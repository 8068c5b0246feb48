# way: the cost of one output number first
def conv_cost(ci, co, kh, kw, oh, ow):
    per_output = ci * kh * kw
    return co * (per_output + 1), co * oh * ow * per_output
