# attack: traces a graph before it is watched
# exercises: corr2d
# outcome: banned
import torch
fast = torch.jit.trace(lambda X, K: torch.conv2d(X[None, None], K[None, None])[0, 0], (torch.ones(3, 3), torch.ones(2, 2)))
def corr2d(X, K):
    return fast(X, K)
