# way: numpy's float64, which is a Python float too; a list
import numpy as np


def product_of_layers(factor, depth):
    with np.errstate(all="ignore"):
        return [np.float64(factor) ** depth, np.float64(depth) * np.log10(factor)]
