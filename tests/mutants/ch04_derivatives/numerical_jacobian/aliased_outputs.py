# fault: outputs are kept as views of the moved point
# caught by: by_hand, true_slopes
import torch


def numerical_jacobian(f, x, h=1e-4):
    p = x.detach().double().clone()
    columns = []
    for j in range(len(p)):
        old = p[j].item()
        p[j] = old + h
        right = f(p)
        p[j] = old - h
        left = f(p)
        p[j] = old
        columns.append((right - left) / (2 * h))
    return torch.stack(columns, dim=1)
