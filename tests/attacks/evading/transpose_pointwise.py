# attack: calls inductor's fused transposed convolution
# exercises: corr2d
# outcome: score<=0
import torch
def corr2d(X, K):
    k = K.flip(0, 1)[None, None]
    Y = torch.ops.mkldnn._convolution_transpose_pointwise(X[None, None], k, None, [0, 0], [0, 0], [1, 1], [1, 1], 1, "none", [], "")[0, 0]
    return Y[K.shape[0] - 1:X.shape[0], K.shape[1] - 1:X.shape[1]]
