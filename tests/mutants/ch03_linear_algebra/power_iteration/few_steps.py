# fault: ten steps whatever is asked for
# caught by: is_an_eigenpair, matches_reference
import torch


def power_iteration(A, steps=500):
    v = torch.randn(len(A), dtype=A.dtype, device=A.device)
    for _ in range(min(steps, 10)):
        v = A @ v
        v = v / v.norm()
    return v @ A @ v, v
