# way: math.prod, a list
import math


def conv_cost(ci, co, kh, kw, oh, ow, bias=True):
    weights = math.prod((ci, co, kh, kw))
    return [weights + co * bias, math.prod((weights, oh, ow))]
