# way: row by row, by gradients of single outputs
import torch


def numerical_jacobian(f, x, h=1e-4):
    p = x.detach().double()
    m = len(f(p))
    J = torch.zeros(m, len(p), dtype=torch.float64, device=x.device)
    for i in range(m):
        for j in range(len(p)):
            step = torch.zeros_like(p)
            step[j] = h
            J[i, j] = (f(p + step)[i] - f(p - step)[i]) / (2 * h)
    return J
