# fault: the logarithm first
# caught by: lecture, matches_reference
import math


def product_of_layers(factor, depth):
    try:
        value = factor**depth
    except OverflowError:
        value = math.inf
    return depth * math.log10(factor), value
