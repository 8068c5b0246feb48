# way: a column, flattened at the end; a list
import torch


def power_iteration(A, steps=500):
    b = torch.normal(0.0, 1.0, (A.size(0), 1)).to(A.device, A.dtype)
    for _ in range(steps):
        b = torch.nn.functional.normalize(A.matmul(b), dim=0)
    return [(b.T @ (A @ b)).item(), b.flatten()]
