# way: a boolean mask, the larger blocks last
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2:
        raise ValueError("k must be at least 2")
    if not 0 <= i <= k - 1:
        raise ValueError("i must be in 0 … k - 1")
    n = len(y)
    small, more = n // k, n % k
    start = i * small + max(0, i - (k - more))
    stop = start + small + (i >= k - more)
    held = torch.zeros(n, dtype=torch.bool, device=X.device)
    held[start:stop] = True
    return X[~held], y[~held], X[held], y[held]
