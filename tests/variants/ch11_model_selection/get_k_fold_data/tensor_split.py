# way: tensor_split, the larger blocks first
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or i < 0 or i >= k:
        raise ValueError("no such fold")
    X_parts, y_parts = list(torch.tensor_split(X, k)), list(torch.tensor_split(y, k))
    X_valid, y_valid = X_parts.pop(i), y_parts.pop(i)
    return torch.cat(X_parts, 0), torch.cat(y_parts, 0), X_valid, y_valid
