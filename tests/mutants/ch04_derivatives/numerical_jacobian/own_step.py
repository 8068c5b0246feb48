# fault: h is ignored
# caught by: uses_the_given_step
import torch


def numerical_jacobian(f, x, h=1e-4):
    h = 1e-5
    p = x.detach().double()
    columns = []
    for j in range(len(p)):
        e = torch.zeros_like(p)
        e[j] = h
        columns.append((f(p + e) - f(p - e)) / (2 * h))
    return torch.stack(columns, dim=1)
