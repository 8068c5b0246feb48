# way: a loop; logarithms added up
import math


def product_of_layers(factor, depth):
    value, log10 = 1.0, 0.0
    for _ in range(depth):
        value *= factor
        log10 += math.log10(factor)
    return value, log10
