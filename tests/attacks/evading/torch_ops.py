# attack: calls the operator itself
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    return torch.ops.aten.convolution.default(X[None, None], K[None, None], None, [1, 1], [0, 0], [1, 1], False, [0, 0], 1)[0, 0]
