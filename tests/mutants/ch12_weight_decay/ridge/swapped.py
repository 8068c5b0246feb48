# fault: returns (b, w)
# caught by: by_hand, matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    y = y.reshape(n, 1)
    Xc = X - X.mean(0)
    w = torch.linalg.solve(Xc.T @ Xc + n * lam * torch.eye(d).to(X), Xc.T @ (y - y.mean()))
    return y.mean() - (X.mean(0) @ w).squeeze(), w
