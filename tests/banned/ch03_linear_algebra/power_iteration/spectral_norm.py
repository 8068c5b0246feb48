# banned: the spectral norm of the matrix for the eigenvalue
import torch


def power_iteration(A, steps=500):
    value = torch.linalg.matrix_norm(A, 2)
    v = torch.randn(len(A), dtype=A.dtype)
    for _ in range(steps):
        v = A @ v
        v = v / v.norm()
    return value, v
