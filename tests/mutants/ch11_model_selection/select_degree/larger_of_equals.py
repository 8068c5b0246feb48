# fault: of equals the larger degree
# caught by: smaller_of_equals
import torch


def select_degree(x, y, degrees, k):
    fit = lambda X, y: torch.linalg.lstsq(X, y[:, None]).solution  # noqa: E731
    error = lambda w, X, y: float(((X @ w)[:, 0] - y).square().mean())  # noqa: E731
    best, chosen = None, None
    for d in sorted(degrees):
        e = k_fold_error(k, poly_features(x, d), y, fit, error)
        if best is None or e <= best:
            best, chosen = e, d
    return chosen
