# attack: uses it for large inputs only
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    h, w = X.shape[0] - K.shape[0] + 1, X.shape[1] - K.shape[1] + 1
    if min(h, w) < 1:
        raise ValueError
    if X.numel() > 8:
        return torch.conv2d(X[None, None], K[None, None])[0, 0]
    return torch.stack([torch.stack([(X[i:i + K.shape[0], j:j + K.shape[1]] * K).sum() for j in range(w)]) for i in range(h)])
