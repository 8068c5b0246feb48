# fault: the running maximum starts at 0: wrong for negative windows
# caught by: follows_scale_and_shift, matches_reference
import torch


def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    ph, pw = pool_size
    Y = torch.zeros(X.shape[0] - ph + 1, X.shape[1] - pw + 1, dtype=X.dtype)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            window = X[i : i + ph, j : j + pw]
            if mode == "max":
                for value in window.reshape(-1):
                    Y[i, j] = torch.maximum(Y[i, j].clone(), value)
            else:
                Y[i, j] = window.mean()
    return Y
