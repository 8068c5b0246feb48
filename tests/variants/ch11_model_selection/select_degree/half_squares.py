# way: half squares and a strict comparison; QR
import torch


def select_degree(x, y, degrees, k):
    best_degree, best_error = None, float("inf")
    for d in sorted(degrees):
        def fit(X, y):
            Q, R = torch.linalg.qr(X)
            return torch.linalg.solve_triangular(R, Q.T @ y.reshape(-1, 1), upper=True)

        def error(w, X, y):
            return ((X @ w - y.reshape(-1, 1)) ** 2 / 2).mean()

        e = k_fold_error(k, poly_features(x, d), y, fit, error)
        if e < best_error:
            best_degree, best_error = d, e
    return best_degree
