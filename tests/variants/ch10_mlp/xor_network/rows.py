# way: 0-d tensors, row by row
import torch


def xor_network(X):
    out = torch.empty(len(X), dtype=X.dtype, device=X.device)
    for i, x in enumerate(X):
        h1 = max(0.0, float(x[0] + x[1]))
        h2 = max(0.0, float(-x[0] - x[1]))
        out[i] = 1.0 - h1 - h2
    return out
