# way: exp of the natural logarithm, guarded
import math


def product_of_layers(factor, depth):
    total = depth * math.log(factor)
    value = math.exp(total) if total < 709.7 else math.inf
    return value, total / math.log(10)
