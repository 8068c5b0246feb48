# fault: twice the larger fan
# caught by: by_hand, matches_reference
import math


def xavier_bound(fan_in, fan_out):
    return math.sqrt(6 / (2 * max(fan_in, fan_out)))
