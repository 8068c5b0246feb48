# way: numpy
import numpy as np


def xavier_bound(fan_in, fan_out):
    return np.sqrt(6) / np.sqrt(fan_in + fan_out)
