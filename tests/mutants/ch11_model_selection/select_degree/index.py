# fault: the place in the list instead of the degree
# caught by: parabola, lowest_validation_error
import torch


def select_degree(x, y, degrees, k):
    fit = lambda X, y: torch.linalg.lstsq(X, y[:, None]).solution  # noqa: E731
    error = lambda w, X, y: float(((X @ w)[:, 0] - y).square().mean())  # noqa: E731
    errors = [k_fold_error(k, poly_features(x, d), y, fit, error) for d in degrees]
    return errors.index(min(errors))
