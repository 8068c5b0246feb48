# fault: w without a bias, then the bias as the mean residual
# caught by: residual_is_orthogonal, matches_reference
import torch


def normal_equation(X, y):
    w = torch.linalg.solve(X.T @ X, X.T @ y)
    return w, (y - X @ w).mean()
