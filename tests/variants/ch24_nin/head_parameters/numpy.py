# way: numpy's 64-bit integers
import numpy as np


def head_parameters(channels, height, width, num_classes):
    sizes = np.array([channels * height * width, 4096, 4096, num_classes], dtype=np.int64)
    return (sizes[:-1] * sizes[1:] + sizes[1:]).sum(), np.int64(0)
