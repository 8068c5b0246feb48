# way: the mean as a convolution with equal weights, which is allowed here
import torch
import torch.nn.functional as F


def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    if mode == "avg":
        K = torch.full((1, 1, *pool_size), 1 / (pool_size[0] * pool_size[1]), dtype=X.dtype, device=X.device)
        return F.conv2d(X[None, None], K)[0, 0]
    columns = F.unfold(X[None, None], pool_size)[0]
    return columns.max(0).values.reshape(X.shape[0] - pool_size[0] + 1, -1)
