# attack: registers a kernel of its own over the watched one
# exercises: corr2d
# outcome: banned
import torch, warnings
warnings.simplefilter("ignore")
library = torch.library.Library("aten", "IMPL")
def mine(X, K, *rest):
    return torch.ops.aten._slow_conv2d_forward(X, K, K.shape[2:], None, [1, 1], [0, 0])
library.impl("convolution", mine, "CPU", allow_override=True)
def corr2d(X, K):
    return torch.conv2d(X[None, None], K[None, None])[0, 0]
