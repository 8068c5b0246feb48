# attack: redispatches below the keys that are watched
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    keys = torch._C.DispatchKeySet(torch._C.DispatchKey.CPU)
    return torch.ops.aten._slow_conv2d_forward.default.redispatch(keys, X[None, None], K[None, None], list(K.shape), None, [1, 1], [0, 0])[0, 0]
