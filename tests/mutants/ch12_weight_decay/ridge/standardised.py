# fault: the columns are divided by their standard deviations first
# caught by: gradient_vanishes, matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    y = y.reshape(n, 1)
    std = X.std(0, unbiased=False).clamp_min(1e-6)
    Xc = (X - X.mean(0)) / std
    w = torch.linalg.solve(Xc.T @ Xc + n * lam * torch.eye(d).to(X), Xc.T @ (y - y.mean())) / std.reshape(d, 1)
    return w, y.mean() - (X.mean(0) @ w).squeeze()
