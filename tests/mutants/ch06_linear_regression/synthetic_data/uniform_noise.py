# fault: uniform noise of the same deviation
# caught by: noise
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w.reshape(-1, 1) + b
    return X, y + noise * (torch.rand(y.shape, **kind) - 0.5) * 12**0.5
