# way: a Python float, no graph, products by hand
import torch


def power_iteration(A, steps=500):
    with torch.no_grad():
        v = torch.randn(A.shape[0]).to(A)
        v /= (v * v).sum().sqrt()
        for _ in range(steps):
            w = (A * v).sum(dim=1)
            v = w / (w * w).sum().sqrt()
        value = float((v * (A * v).sum(dim=1)).sum())
    return value, v
