# fault: an inverse of [X, 1] itself: only for square problems
# caught by: matches_reference
import torch


def normal_equation(X, y):
    with_ones = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    solution = torch.linalg.solve(with_ones[: with_ones.shape[1]], y[: with_ones.shape[1]])
    return solution[:-1], solution[-1, 0]
