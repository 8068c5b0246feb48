# attack: compiles a script before it is watched
# exercises: corr2d
# outcome: banned
import torch
@torch.jit.script
def fast(X: torch.Tensor, K: torch.Tensor) -> torch.Tensor:
    return torch.conv2d(X[None, None], K[None, None])[0, 0]
fast(torch.ones(3, 3), torch.ones(2, 2))
def corr2d(X, K):
    return fast(X, K)
