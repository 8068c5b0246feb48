# fault: the factorials overflow from 13! on
# caught by: high_degrees
import torch


def poly_features(x, degree):
    factorials = torch.cat([torch.ones(1, dtype=torch.int32), torch.arange(1, degree + 1, dtype=torch.int32)])
    factorials = factorials.cumprod(0, dtype=torch.int32)
    return torch.stack([x**i / factorials[i] for i in range(degree + 1)], dim=1)
