# fault: the result is float32
# caught by: picks_columns, matches_reference
import torch


def matvec(A, x):
    y = torch.zeros(A.shape[0])
    for i in range(A.shape[0]):
        y[i] = (A[i] * x).sum()
    return y
