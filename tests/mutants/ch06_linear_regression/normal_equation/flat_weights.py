# fault: w is (d,)
# caught by: line, matches_reference
import torch


def normal_equation(X, y):
    with_ones = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    solution = torch.linalg.solve(with_ones.T @ with_ones, with_ones.T @ y)
    return solution[:-1, 0], solution[-1, 0]
