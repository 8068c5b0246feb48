# fault: one layer too many
# caught by: lecture, matches_reference
import math


def product_of_layers(factor, depth):
    value = factor
    for _ in range(depth):
        value *= factor
    return value, (depth + 1) * math.log10(factor)
