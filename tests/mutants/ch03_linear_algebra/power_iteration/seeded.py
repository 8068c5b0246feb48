# fault: it seeds the global generator
# caught by: example, matches_reference
import torch


def power_iteration(A, steps=500):
    torch.manual_seed(0)
    v = torch.randn(len(A), dtype=A.dtype, device=A.device)
    for _ in range(steps):
        v = A @ v
        v = v / v.norm()
    return v @ A @ v, v
