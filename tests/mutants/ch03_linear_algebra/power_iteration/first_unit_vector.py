# fault: it starts from the first unit vector
# caught by: any_start_will_not_do
import torch


def power_iteration(A, steps=500):
    v = torch.zeros(len(A), dtype=A.dtype, device=A.device)
    v[0] = 1
    for _ in range(steps):
        v = A @ v
        v = v / v.norm()
    return v @ A @ v, v
