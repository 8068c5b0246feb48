# fault: the logarithm of the product: infinite where it overflows
# caught by: overflow
import math


def product_of_layers(factor, depth):
    value = 1.0
    for _ in range(depth):
        value *= factor
    return value, math.log10(value) if value > 0 else depth * math.log10(factor)
