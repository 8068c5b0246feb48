# fault: factor times depth
# caught by: lecture, matches_reference
import math


def product_of_layers(factor, depth):
    try:
        value = math.exp(math.log(factor * max(depth, 1)))
    except OverflowError:
        value = math.inf
    return value, math.log10(value)
