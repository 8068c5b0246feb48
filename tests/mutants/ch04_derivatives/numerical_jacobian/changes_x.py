# fault: x itself is moved
# caught by: by_hand
import torch


def numerical_jacobian(f, x, h=1e-4):
    x = x.detach()
    columns = []
    for j in range(len(x)):
        x[j] += h
        right = f(x.double()).clone()
        x[j] -= 2 * h
        columns.append((right - f(x.double())) / (2 * h))
        x[j] += h
    return torch.stack(columns, dim=1)
