# attack: fetches the operation by a made-up name
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    return getattr(torch.nn.functional, "co" + "nv2d")(X[None, None], K[None, None])[0, 0]
