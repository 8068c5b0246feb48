# fault: no bias
# caught by: by_hand, gradient_vanishes, shift_of_y, matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    w = torch.linalg.solve(X.T @ X + n * lam * torch.eye(d).to(X), X.T @ y.reshape(n, 1))
    return w, torch.zeros(()).to(X)
