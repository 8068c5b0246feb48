# way: a sum of columns
import torch


def matvec(A, x):
    y = torch.zeros_like(A[:, 0])
    for j in range(A.shape[1]):
        y = y + A[:, j] * x[j]
    return y
