# fault: w without a bias, then the bias that fits best
# caught by: by_hand, gradient_vanishes, matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    y = y.reshape(n, 1)
    w = torch.linalg.solve(X.T @ X + n * lam * torch.eye(d).to(X), X.T @ y)
    return w, (y - X @ w).mean()
