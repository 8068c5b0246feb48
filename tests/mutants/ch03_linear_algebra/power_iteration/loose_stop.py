# fault: it stops as soon as the eigenvalue moves by less than 1 %
# caught by: is_an_eigenpair, matches_reference
import torch


def power_iteration(A, steps=500):
    v = torch.randn(len(A), dtype=A.dtype, device=A.device)
    old = 0.0
    for _ in range(steps):
        v = A @ v
        new = v.norm()
        v = v / new
        if abs(new - old) < 1e-2 * new:
            break
        old = new
    return v @ A @ v, v
