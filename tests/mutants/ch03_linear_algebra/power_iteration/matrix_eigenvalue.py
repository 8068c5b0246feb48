# fault: the eigenvalue is a 1×1 matrix
# caught by: example, matches_reference
import torch


def power_iteration(A, steps=500):
    v = torch.randn(len(A), 1, dtype=A.dtype, device=A.device)
    for _ in range(steps):
        v = A @ v
        v = v / v.norm()
    return v.T @ A @ v, v[:, 0]
