# fault: the loop runs over columns for the rows
# caught by: example, picks_columns, matches_reference
import torch


def matvec(A, x):
    return torch.stack([(A[i] * x).sum() for i in range(min(A.shape))])
