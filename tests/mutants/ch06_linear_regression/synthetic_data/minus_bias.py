# fault: b is subtracted
# caught by: without_noise, truth_is_found_again
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w.reshape(-1, 1) - b
    return X, y + noise * torch.randn(y.shape, **kind)
