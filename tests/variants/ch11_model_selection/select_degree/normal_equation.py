# way: normal equations on the plain powers, in float64
import torch


def select_degree(x, y, degrees, k):
    x, y = x.double(), y.double()

    def fit(X, y):
        return torch.linalg.solve(X.T @ X, X.T @ y)

    def error(w, X, y):
        return (X @ w - y).pow(2).mean().item()

    scores = {}
    for d in sorted(set(degrees)):
        scores[d] = k_fold_error(k, x[:, None] ** torch.arange(d + 1), y, fit, error)
    return min(scores, key=scores.get)
