# way: element by element
import math

import torch


def poly_features(x, degree):
    rows = []
    for value in x:
        row = [value * 0 + 1]
        for i in range(1, degree + 1):
            row.append(torch.pow(value, i) / float(math.factorial(i)))
        rows.append(torch.stack(row))
    return torch.stack(rows)
