# way: einsum with equal weights
import torch


def global_avg_pool(X):
    return torch.einsum("nchw->nc", X) / (X.shape[-1] * X.shape[-2])
