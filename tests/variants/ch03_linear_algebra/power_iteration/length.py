# way: the eigenvalue is the last length
import torch


def power_iteration(A, steps=500):
    v = torch.rand(A.shape[0], dtype=A.dtype, device=A.device)
    value = torch.zeros((), dtype=A.dtype, device=A.device)
    for _ in range(steps):
        v = torch.mv(A, v)
        value = torch.linalg.vector_norm(v)
        v = v / value
    return value, v
