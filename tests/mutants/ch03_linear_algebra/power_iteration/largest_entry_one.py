# fault: scaled so that the largest entry is 1
# caught by: example, matches_reference
import torch


def power_iteration(A, steps=500):
    v = torch.randn(len(A), dtype=A.dtype, device=A.device)
    for _ in range(steps):
        v = A @ v
        v = v / v.abs().max()
    return (A @ v).abs().max(), v
