# fault: float32 whatever comes
# caught by: residual_is_orthogonal, matches_reference
import torch


def normal_equation(X, y):
    with_ones = torch.cat([X.float(), torch.ones_like(X[:, :1]).float()], dim=1)
    solution = torch.linalg.solve(with_ones.T @ with_ones, with_ones.T @ y.float())
    return solution[:-1], solution[-1, 0]
