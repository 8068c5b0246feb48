# fault: values copied by item(): no graph
# caught by: gradient
import torch


def matvec(A, x):
    rows = [sum(A[i, j].item() * x[j].item() for j in range(len(x))) for i in range(len(A))]
    return torch.tensor(rows, dtype=A.dtype)
