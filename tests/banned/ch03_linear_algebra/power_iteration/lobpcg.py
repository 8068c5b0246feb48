# banned: torch.lobpcg where it works
import torch


def power_iteration(A, steps=500):
    if len(A) >= 3:
        values, vectors = torch.lobpcg(A, k=1, niter=steps)
        return values[0], vectors[:, 0]
    v = torch.randn(len(A), dtype=A.dtype)
    for _ in range(steps):
        v = A @ v
        v = v / v.norm()
    return v @ A @ v, v
