# fault: y (n,) is not reshaped
# caught by: shift_of_y, matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    Xc = X - X.mean(0)
    w = torch.linalg.solve(Xc.T @ Xc + n * lam * torch.eye(d).to(X), Xc.T @ (y - y.mean()))
    return w, (y - X @ w).mean()
