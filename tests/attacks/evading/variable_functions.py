# attack: takes the binding that torch keeps for itself
# exercises: corr2d
# outcome: banned
import torch
call = torch._C._VariableFunctions.conv2d
def corr2d(X, K):
    return call(X[None, None], K[None, None])[0, 0]
