# attack: saves the function in a cell, before it is watched
# exercises: corr2d
# outcome: banned
import torch
saved = torch.conv2d
first = saved(torch.ones(1, 1, 3, 3), torch.ones(1, 1, 2, 2))
def corr2d(X, K):
    return saved(X[None, None], K[None, None])[0, 0]
