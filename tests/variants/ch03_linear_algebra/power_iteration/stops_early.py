# way: stops when the vector stays, with a tight tolerance
import torch


def power_iteration(A, steps=500, tol=1e-9):
    n = A.shape[0]
    M = A.detach().double()
    v = torch.randn(n, dtype=torch.float64, device=A.device)
    v = v / v.norm()
    for _ in range(steps):
        w = M @ v
        w = w / w.norm()
        if (w - v).norm() < tol:
            v = w
            break
        v = w
    return (v @ M @ v).to(A.dtype), v.to(A.dtype)
