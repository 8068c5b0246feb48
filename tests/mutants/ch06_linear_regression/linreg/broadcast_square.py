# fault: w flattened and b as a column: an (n, n) result
# caught by: by_hand, bias_alone
import torch


def linreg(X, w, b):
    return (X @ w.reshape(-1)) + b.reshape(-1, 1) * torch.ones(len(X), 1, dtype=X.dtype)
