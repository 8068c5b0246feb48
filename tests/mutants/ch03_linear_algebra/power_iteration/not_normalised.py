# fault: the returned vector has length λ
# caught by: example, is_an_eigenpair, matches_reference
import torch


def power_iteration(A, steps=500):
    v = torch.randn(len(A), dtype=A.dtype, device=A.device)
    for _ in range(steps):
        v = A @ (v / v.norm())
    return v.norm(), v
