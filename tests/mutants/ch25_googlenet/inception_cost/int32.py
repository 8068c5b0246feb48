# fault: counts in 32-bit whole numbers, which run over
# caught by: large_counts
import numpy as np


def inception_cost(in_channels, c1, c2, c3, c4, height, width):
    ci = np.array([in_channels, in_channels, c2[0], in_channels, c3[0], in_channels], dtype=np.int32)
    co = np.array([c1, c2[0], c2[1], c3[0], c3[1], c4], dtype=np.int32)
    area = np.array([1, 1, 9, 1, 25, 1], dtype=np.int32)
    weights = ci * co * area
    adds = weights * np.int32(height) * np.int32(width)
    return int((weights + co).sum()), int(adds.sum(dtype=np.int32))
