# fault: the features stop one power short
# caught by: parabola, lowest_validation_error
import torch


def select_degree(x, y, degrees, k):
    fit = lambda X, y: torch.linalg.lstsq(X, y[:, None]).solution  # noqa: E731
    error = lambda w, X, y: float(((X @ w)[:, 0] - y).square().mean())  # noqa: E731
    return min(sorted(degrees), key=lambda d: k_fold_error(k, poly_features(x, max(d - 1, 0)), y, fit, error))
