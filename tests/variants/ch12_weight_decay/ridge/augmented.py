# way: a column of ones, whose weight is not penalised
import torch


def ridge(X, y, lam):
    n, d = X.shape
    A = torch.cat([X, X.new_ones(n, 1)], dim=1)
    penalty = torch.eye(d + 1, dtype=X.dtype, device=X.device)
    penalty[d, d] = 0
    solution = torch.linalg.solve(A.T @ A / n + lam * penalty, A.T @ y.reshape(-1, 1) / n)
    return solution[:-1], solution[-1]
