# banned: the eigenvalue from eigvalsh, the vector by iteration
import torch


def power_iteration(A, steps=500):
    value = torch.linalg.eigvalsh(A).max()
    v = torch.randn(len(A), dtype=A.dtype)
    for _ in range(steps):
        v = A @ v
        v = v / v.norm()
    return value, v
