# way: one example at a time
import torch


def synthetic_data(w, b, num_examples, noise=0.01, generator=None):
    xs, ys = [], []
    v = w.detach().reshape(-1)
    for _ in range(num_examples):
        x = torch.randn(v.shape, generator=generator, dtype=w.dtype, device=w.device)
        e = torch.randn((), generator=generator, dtype=w.dtype, device=w.device)
        xs.append(x)
        ys.append((x * v).sum() + b + noise * e)
    return torch.stack(xs), torch.stack(ys)[:, None]
