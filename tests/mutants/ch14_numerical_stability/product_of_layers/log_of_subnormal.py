# fault: the logarithm of the value wherever that is not 0 or inf, also where it has lost its digits
# caught by: nearly_underflowed
import torch
from torch import nn
import math
def product_of_layers(factor, depth):
    try: v = float(factor) ** depth
    except OverflowError: v = math.inf
    return v, math.log10(v) if 0 < v < math.inf else depth * math.log10(factor)
