# way: numpy integers
import numpy as np


def direct_cost(in_channels, out_channels, kernel, height, width, bias=True):
    w = np.prod([out_channels, in_channels, kernel, kernel], dtype=np.int64)
    return (w + bias * out_channels, w * height * width)
