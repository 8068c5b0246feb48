# fault: the features have mean 1
# caught by: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind) + 1
    y = X @ w.reshape(-1, 1) + b
    return X, y + noise * torch.randn(y.shape, **kind)
