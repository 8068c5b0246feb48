# attack: loops slowly
# exercises: corr2d
# outcome: full; clean
import torch
def corr2d(X, K):
    h, w = K.shape
    if h > X.shape[0] or w > X.shape[1]:
        raise ValueError("the kernel is larger than the input")
    Y = torch.zeros(X.shape[0] - h + 1, X.shape[1] - w + 1, dtype=X.dtype)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            for a in range(h):
                for b in range(w):
                    Y[i, j] = Y[i, j] + X[i + a, j + b] * K[a, b]
    return Y
