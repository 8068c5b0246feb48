# attack: maps it over a dimension of its own
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    return torch.func.vmap(lambda x: torch.conv2d(x[None, None], K[None, None])[0, 0])(X[None])[0]
