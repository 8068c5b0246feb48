# fault: rounded up: a last place that sticks out
# caught by: by_hand, counts_the_places, matches_reference
import math


def conv_output_size(n, k, p, s):
    if s < 1 or k > n + p:
        raise ValueError("no output")
    return math.ceil((n - k + p) / s) + 1
