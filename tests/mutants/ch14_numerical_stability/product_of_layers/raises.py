# fault: OverflowError is not caught
# caught by: overflow
import math


def product_of_layers(factor, depth):
    return float(factor) ** depth, depth * math.log10(factor)
