# fault: for w of shape (d, 1) y + noise becomes (n, n), and all labels get the first noise
# caught by: noise
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w + b
    y = y + noise * torch.randn(num_examples, **kind)
    return X, y.reshape(num_examples, -1)[:, :1]
