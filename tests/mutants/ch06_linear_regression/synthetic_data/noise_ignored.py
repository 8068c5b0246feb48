# fault: noise is always 0.01
# caught by: without_noise, noise
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w.reshape(-1, 1) + b
    return X, y + 0.01 * torch.randn(y.shape, **kind)
