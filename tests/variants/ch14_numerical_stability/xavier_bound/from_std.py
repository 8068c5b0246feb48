# way: √3 times the standard deviation
import math


def xavier_bound(fan_in, fan_out):
    std = math.sqrt(2.0 / float(fan_in + fan_out))
    return math.sqrt(3.0) * std
