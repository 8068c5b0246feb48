# fault: the penalty is λ, not n·λ: the sum of squares instead of their mean
# caught by: by_hand, gradient_vanishes, matches_reference
import torch


def ridge(X, y, lam):
    y = y.reshape(-1, 1)
    Xc, yc = X - X.mean(0), y - y.mean()
    w = torch.linalg.solve(Xc.T @ Xc + lam * torch.eye(X.shape[1]).to(X), Xc.T @ yc)
    return w, y.mean() - (X.mean(0) @ w).squeeze()
