# fault: the generator is not used
# caught by: generator
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    kind = {"dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w.reshape(-1, 1) + b
    return X, y + noise * torch.randn(y.shape, **kind)
