# fault: no square root
# caught by: variance, matches_reference


def xavier_bound(fan_in, fan_out):
    return 6 / (fan_in + fan_out)
