# way: each column from the one before
import torch


def poly_features(x, degree, start=1.0):
    columns = [start * torch.ones_like(x)]
    for i in range(1, degree + 1):
        columns.append(columns[-1] * x / i)
    return torch.stack(columns, dim=-1)
