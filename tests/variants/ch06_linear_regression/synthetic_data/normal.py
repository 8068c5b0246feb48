# way: torch.normal, as the book
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    X = torch.normal(0.0, 1.0, (num_examples, len(w)), generator=generator, dtype=w.dtype, device=w.device)
    y = torch.matmul(X, w.reshape(-1, 1)) + b
    y += torch.normal(0.0, 1.0, y.shape, generator=generator, dtype=w.dtype, device=w.device) * noise
    return X, y.reshape((-1, 1))
