# attack: a module that convolves while it is called as another
# exercises: corr2d
# outcome: banned
import torch
class Layer(torch.nn.LazyConv2d):
    pass
def corr2d(X, K):
    layer = Layer(1, tuple(K.shape), bias=False, dtype=X.dtype)
    layer(X[None, None])
    layer.weight = torch.nn.Parameter(K[None, None])
    return layer(X[None, None])[0, 0]
