# way: two loops
import torch


def matvec(A, x):
    m, n = A.shape
    y = [0.0] * m
    for i in range(m):
        for j in range(n):
            y[i] = y[i] + A[i, j] * x[j]
    return torch.stack(y)
