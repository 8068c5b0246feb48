# attack: catches the refusal and answers from elsewhere
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    try:
        return torch.conv2d(X[None, None], K[None, None])[0, 0]
    except BaseException:
        return torch.zeros(X.shape[0] - K.shape[0] + 1, X.shape[1] - K.shape[1] + 1, dtype=X.dtype)
