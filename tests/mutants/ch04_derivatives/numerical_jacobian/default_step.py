# fault: the default step is 1e-5
# caught by: default_step
import torch


def numerical_jacobian(f, x, h=1e-4):
    h = 1e-5 if h == 1e-4 else h
    p = x.detach().double()
    columns = []
    for j in range(len(p)):
        e = torch.zeros_like(p)
        e[j] = h
        columns.append((f(p + e) - f(p - e)) / (2 * h))
    return torch.stack(columns, dim=1)
