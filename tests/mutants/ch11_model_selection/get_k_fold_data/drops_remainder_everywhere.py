# fault: the last n mod k examples are neither trained nor validated on
# caught by: validation_blocks_tile_the_data, training_data_is_the_rest
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    size = len(X) // k
    X_parts, y_parts = [], []
    for j in range(k):
        part = slice(j * size, (j + 1) * size)
        if j == i:
            X_valid, y_valid = X[part], y[part]
        else:
            X_parts.append(X[part])
            y_parts.append(y[part])
    return torch.cat(X_parts), torch.cat(y_parts), X_valid, y_valid
