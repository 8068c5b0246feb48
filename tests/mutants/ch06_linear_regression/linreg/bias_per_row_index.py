# fault: b is multiplied by the row's number
# caught by: by_hand, bias_alone
import torch


def linreg(X, w, b):
    return X @ w + b * torch.arange(len(X), dtype=X.dtype).reshape(-1, 1)
