# fault: a few steps of gradient descent instead of the closed form
# caught by: by_hand, gradient_vanishes, matches_reference
import torch


def ridge(X, y, lam):
    n, d = X.shape
    y = y.reshape(n, 1)
    w, b = torch.zeros(d, 1).to(X), torch.zeros(()).to(X)
    for _ in range(50):
        e = X @ w + b - y
        w = w - 0.02 * (X.T @ e / n + lam * w)
        b = b - 0.02 * e.mean()
    return w, b
