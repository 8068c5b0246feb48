# attack: takes the binding below the functional
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    return torch._C._nn.slow_conv3d(X[None, None, None], K[None, None, None], (1, *K.shape))[0, 0, 0]
