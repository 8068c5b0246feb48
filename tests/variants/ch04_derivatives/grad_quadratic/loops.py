# way: a double loop
import torch


def grad_quadratic(A, x):
    n = len(x)
    return torch.stack([sum(A[k, j] * x[j] + A[j, k] * x[j] for j in range(n)) for k in range(n)])
