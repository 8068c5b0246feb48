# fault: λ‖w‖² without the half
# caught by: by_hand, gradient_vanishes, matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    y = y.reshape(n, 1)
    Xc = X - X.mean(0)
    w = torch.linalg.solve(Xc.T @ Xc + 2 * n * lam * torch.eye(d).to(X), Xc.T @ (y - y.mean()))
    return w, y.mean() - (X.mean(0) @ w).squeeze()
