# way: index lists from numpy, rounding the borders
import numpy as np


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError("no such fold")
    valid = np.array_split(np.arange(len(X)), k)[i].tolist()
    train = sorted(set(range(len(X))) - set(valid))
    return [X[train], y[train], X[valid], y[valid]]
