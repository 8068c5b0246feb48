# attack: compiles with the eager backend
# exercises: corr2d
# outcome: score<=0
import torch
def slide(X, K):
    return torch.conv2d(X[None, None], K[None, None])[0, 0]
def corr2d(X, K):
    return torch.compile(slide, backend="eager")(X, K)
