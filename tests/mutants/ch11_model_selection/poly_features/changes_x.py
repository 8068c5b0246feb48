# fault: the running power is written into x itself
# caught by: matches_reference
import math

import torch


def poly_features(x, degree):
    x = x.detach()
    base = x.clone()
    columns = [torch.ones_like(x)]
    for i in range(1, degree + 1):
        if i > 1:
            x *= base
        columns.append(x / math.factorial(i))
    return torch.stack(columns, dim=1)
