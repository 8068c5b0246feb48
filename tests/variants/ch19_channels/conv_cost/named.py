# way: a named tuple
from collections import namedtuple

Cost = namedtuple("Cost", "parameters multiply_adds")


def conv_cost(ci, co, kh, kw, oh, ow):
    return Cost(co + co * ci * kh * kw, co * ci * kh * kw * oh * ow)
