# fault: the transpose
# caught by: by_hand, true_slopes
import torch


def numerical_jacobian(f, x, h=1e-4):
    p = x.detach().double()
    columns = []
    for j in range(len(p)):
        e = torch.zeros_like(p)
        e[j] = h
        columns.append((f(p + e) - f(p - e)) / (2 * h))
    return torch.stack(columns, dim=0)
