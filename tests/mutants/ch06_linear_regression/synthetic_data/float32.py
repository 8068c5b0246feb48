# fault: X is always float32
# caught by: shapes
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    kind = {"generator": generator, "dtype": torch.float32, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w.float().reshape(-1, 1) + b
    return X, y + noise * torch.randn(y.shape, **kind)
