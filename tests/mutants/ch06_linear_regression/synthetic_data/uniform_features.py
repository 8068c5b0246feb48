# fault: uniform features
# caught by: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.rand(num_examples, w.numel(), **kind)
    y = X @ w.reshape(-1, 1) + b
    return X, y + noise * torch.randn(y.shape, **kind)
