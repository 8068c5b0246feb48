# fault: float64 comes back as float32
# caught by: matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    X, y = X.float(), y.float().reshape(n, 1)
    Xc = X - X.mean(0)
    w = torch.linalg.solve(Xc.T @ Xc + n * lam * torch.eye(d), Xc.T @ (y - y.mean()))
    return w, y.mean() - (X.mean(0) @ w).squeeze()
