# fault: the largest float in place of inf
# caught by: overflow
import math
import sys


def product_of_layers(factor, depth):
    try:
        return factor**depth, depth * math.log10(factor)
    except OverflowError:
        return sys.float_info.max, depth * math.log10(factor)
