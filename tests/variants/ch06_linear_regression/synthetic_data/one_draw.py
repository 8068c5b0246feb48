# way: features and noise from one draw
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    z = torch.randn(num_examples, w.numel() + 1, generator=generator, dtype=w.dtype, device=w.device)
    X = z[:, :-1]
    return X, X.mv(w.flatten()).add(b).unsqueeze(1) + noise * z[:, -1:]
