# fault: the logarithm stops at the ends of float64
# caught by: overflow, underflow
import math


def product_of_layers(factor, depth):
    try:
        value = factor**depth
    except OverflowError:
        value = math.inf
    return value, max(-308.0, min(308.0, depth * math.log10(factor)))
