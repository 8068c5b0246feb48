# fault: 3 in place of 6: mean of the fans forgotten
# caught by: by_hand, matches_reference
import math


def xavier_bound(fan_in, fan_out):
    return math.sqrt(3 / (fan_in + fan_out))
