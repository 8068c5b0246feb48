# attack: asks torch for the operator's kernel before it is watched
# exercises: corr2d
# outcome: score<=0
import torch
kernel = torch.library.get_kernel("aten::_slow_conv2d_forward", "CPU")
def corr2d(X, K):
    keys = torch._C.DispatchKeySet(torch._C.DispatchKey.CPU)
    return kernel.call_boxed(keys, X[None, None], K[None, None], list(K.shape), None, [1, 1], [0, 0])[0, 0]
