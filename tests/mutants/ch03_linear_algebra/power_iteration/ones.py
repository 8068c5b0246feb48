# fault: it starts from the vector of ones
# caught by: any_start_will_not_do
import torch


def power_iteration(A, steps=500):
    v = torch.ones(len(A), dtype=A.dtype, device=A.device)
    for _ in range(steps):
        v = A @ v
        v = v / v.norm()
    return v @ A @ v, v
