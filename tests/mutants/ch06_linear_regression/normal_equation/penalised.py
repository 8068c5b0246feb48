# fault: a small ridge on everything
# caught by: residual_is_orthogonal, matches_reference
import torch


def normal_equation(X, y):
    with_ones = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)
    solution = torch.linalg.solve(with_ones.T @ with_ones + 1e-2 * torch.eye(with_ones.shape[1], dtype=X.dtype), with_ones.T @ y)
    return solution[:-1], solution[-1, 0]
