# fault: numpy's generator for the noise
# caught by: generator, global_generator
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    import numpy as np

    kind = {"generator": generator, "dtype": w.dtype, "device": w.device}
    X = torch.randn(num_examples, w.numel(), **kind)
    y = X @ w.reshape(-1, 1) + b
    return X, y + noise * torch.from_numpy(np.random.standard_normal(y.shape)).to(w.dtype)
