# way: numpy for the arithmetic
import numpy as np
import torch


def batch_norm_grad(X, gamma, dY, eps):
    x, g, u = (t.detach().cpu().numpy().astype(np.float64) for t in (X, gamma, dY))
    centred = x - x.mean(axis=0, keepdims=True)
    s = np.sqrt((centred**2).mean(axis=0) + eps)
    h = centred / s
    db, dg = u.sum(axis=0), (u * h).sum(axis=0)
    dx = g / s * (u - db / len(x) - h * dg / len(x))
    return tuple(torch.from_numpy(np.ascontiguousarray(t)).to(X) for t in (dx, dg, db))
