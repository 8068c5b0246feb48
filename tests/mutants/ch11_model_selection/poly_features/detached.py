# fault: numpy cuts the graph
# caught by: gradient
import math

import numpy as np
import torch


def poly_features(x, degree):
    values = x.detach().numpy()
    table = np.stack([values**i / math.factorial(i) for i in range(degree + 1)], axis=1)
    return torch.from_numpy(table.astype(values.dtype))
