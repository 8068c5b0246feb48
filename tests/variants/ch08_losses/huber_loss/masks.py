# way: masks written into a copy
import torch


def huber_loss(y_hat, y, delta=1.0):
    if not delta > 0:
        raise ValueError("delta must be positive")
    d = y_hat - y
    out = torch.empty_like(d)
    near = d.abs() <= delta
    out[near] = d[near] ** 2 / 2
    out[~near] = delta * d[~near].abs() - delta**2 / 2
    return out
