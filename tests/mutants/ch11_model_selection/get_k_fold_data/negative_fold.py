# fault: a negative i is not refused
# caught by: refuses_bad_folds
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or i >= k:
        raise ValueError
    parts = list(zip(X.tensor_split(k), y.tensor_split(k)))
    X_valid, y_valid = parts.pop(i)
    return torch.cat([p[0] for p in parts]), torch.cat([p[1] for p in parts]), X_valid, y_valid
