# fault: y is (n,) for w of shape (d,)
# caught by: shapes
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w + b
    return X, y + noise * torch.randn(y.shape, **kind)
