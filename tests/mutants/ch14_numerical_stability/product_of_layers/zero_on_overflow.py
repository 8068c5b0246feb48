# fault: overflow gives 0
# caught by: overflow
import math


def product_of_layers(factor, depth):
    try:
        value = factor**depth
    except OverflowError:
        value = 0.0
    return value, depth * math.log10(factor)
