# fault: the mean of the roots of the folds' errors
# caught by: squares_are_averaged
import torch


def select_degree(x, y, degrees, k):
    fit = lambda X, y: torch.linalg.lstsq(X, y[:, None]).solution  # noqa: E731
    error = lambda w, X, y: float(((X @ w)[:, 0] - y).square().mean().sqrt())  # noqa: E731
    return min(sorted(degrees), key=lambda d: k_fold_error(k, poly_features(x, d), y, fit, error))
