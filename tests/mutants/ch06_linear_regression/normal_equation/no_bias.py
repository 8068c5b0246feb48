# fault: no bias is fitted
# caught by: line, residual_is_orthogonal
import torch


def normal_equation(X, y):
    with_ones = torch.cat([X, torch.zeros_like(X[:, :1])], dim=1)
    solution = torch.linalg.pinv(with_ones) @ y
    return solution[:-1], solution[-1, 0]
