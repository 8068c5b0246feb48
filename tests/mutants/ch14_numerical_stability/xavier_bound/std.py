# fault: the standard deviation, not the bound
# caught by: by_hand, matches_reference
import math


def xavier_bound(fan_in, fan_out):
    return math.sqrt(2 / (fan_in + fan_out))
