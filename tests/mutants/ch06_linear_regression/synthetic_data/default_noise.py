# fault: the default noise is 0.1
# caught by: noise
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    noise = 0.1 if noise == 0.01 else noise
    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w.reshape(-1, 1) + b
    return X, y + noise * torch.randn(y.shape, **kind)
