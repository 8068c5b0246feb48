# way: the book's loop, with the remainder spread over the first folds
import torch


def get_k_fold_data(k, i, X, y):
    if k <= 1 or i not in range(k):
        raise ValueError(f"fold {i} of {k}")
    base, extra = divmod(X.shape[0], k)
    X_train, y_train, start = None, None, 0
    for j in range(k):
        stop = start + base + (1 if j < extra else 0)
        X_part, y_part = X[start:stop], y[start:stop]
        if j == i:
            X_valid, y_valid = X_part, y_part
        elif X_train is None:
            X_train, y_train = X_part, y_part
        else:
            X_train = torch.cat([X_train, X_part], 0)
            y_train = torch.cat([y_train, y_part], 0)
        start = stop
    return X_train, y_train, X_valid, y_valid
