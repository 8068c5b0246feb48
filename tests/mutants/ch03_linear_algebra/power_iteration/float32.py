# fault: float32 for every matrix
# caught by: is_an_eigenpair, matches_reference
import torch


def power_iteration(A, steps=500):
    A = A.float()
    v = torch.randn(len(A), device=A.device)
    for _ in range(steps):
        v = A @ v
        v = v / v.norm()
    return v @ A @ v, v
