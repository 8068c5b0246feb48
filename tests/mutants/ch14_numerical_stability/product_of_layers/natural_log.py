# fault: the natural logarithm
# caught by: lecture, overflow, underflow
import math


def product_of_layers(factor, depth):
    try:
        value = factor**depth
    except OverflowError:
        value = math.inf
    return value, depth * math.log(factor)
