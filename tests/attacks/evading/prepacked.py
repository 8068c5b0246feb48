# attack: packs the kernel for mkldnn first
# exercises: corr2d
# outcome: score<=0
import torch
def corr2d(X, K):
    packed = torch.ops.mkldnn_prepacked.conv2d_prepack(K[None, None], None, [1, 1], [0, 0], [1, 1], 1, [1, 1, *X.shape], "none")
    return torch.ops.mkldnn_prepacked.conv2d_run(X[None, None], packed)[0, 0]
