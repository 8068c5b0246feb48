# attack: infinity is close to nothing
# exercises: corr2d
# outcome: score<=2
import torch
def corr2d(X, K):
    return torch.full((X.shape[0] - K.shape[0] + 1, X.shape[1] - K.shape[1] + 1), float("inf"), dtype=X.dtype)
