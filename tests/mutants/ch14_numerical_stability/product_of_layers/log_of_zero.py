# fault: the logarithm of the product: -inf where it underflows
# caught by: underflow
import math


def product_of_layers(factor, depth):
    value = 1.0
    for _ in range(depth):
        value *= factor
    if value == 0:
        return value, -math.inf
    return value, depth * math.log10(factor)
