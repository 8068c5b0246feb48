# fault: no gradient reaches X
# caught by: gradient
import torch


def normal_equation(X, y):
    with_ones = torch.cat([X.detach(), torch.ones_like(X[:, :1])], dim=1)
    solution = torch.linalg.solve(with_ones.T @ with_ones, with_ones.T @ y)
    return solution[:-1], solution[-1, 0]
