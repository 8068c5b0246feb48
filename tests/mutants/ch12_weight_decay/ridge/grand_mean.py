# fault: centres X with one mean for all columns
# caught by: gradient_vanishes, matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    y = y.reshape(n, 1)
    Xc = X - X.mean()
    w = torch.linalg.solve(Xc.T @ Xc + n * lam * torch.eye(d).to(X), Xc.T @ (y - y.mean()))
    return w, (y - X @ w).mean()
