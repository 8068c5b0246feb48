# attack: calls inductor's fused convolution
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    return torch.ops.mkldnn._convolution_pointwise(X[None, None], K[None, None], None, [0, 0], [1, 1], [1, 1], 1, "none", [], "")[0, 0]
