# fault: the bias is penalised too
# caught by: by_hand, gradient_vanishes, shift_of_y, matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    A = torch.cat([X, torch.ones(n, 1).to(X)], 1)
    s = torch.linalg.solve(A.T @ A + n * lam * torch.eye(d + 1).to(X), A.T @ y.reshape(n, 1))
    return s[:d], s[d, 0]
