# fault: inverse iteration: the smallest eigenvalue
# caught by: example, is_an_eigenpair, matches_reference
import torch


def power_iteration(A, steps=500):
    v = torch.randn(len(A), dtype=A.dtype, device=A.device)
    for _ in range(steps):
        v = torch.linalg.solve(A, v)
        v = v / v.norm()
    return v @ A @ v, v
