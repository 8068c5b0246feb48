# fault: a penalty on the weights
# caught by: lowest_validation_error
import torch


def select_degree(x, y, degrees, k):
    def fit(X, y):
        return torch.linalg.solve(X.T @ X + torch.eye(X.shape[1], dtype=X.dtype), X.T @ y[:, None])

    error = lambda w, X, y: float(((X @ w)[:, 0] - y).square().mean())  # noqa: E731
    return min(sorted(degrees), key=lambda d: k_fold_error(k, poly_features(x, d), y, fit, error))
