# way: ten to the logarithm
import math


def product_of_layers(factor, depth):
    log10 = math.log10(factor) * depth
    try:
        return math.pow(factor, depth), log10
    except OverflowError:
        return float("inf"), log10
