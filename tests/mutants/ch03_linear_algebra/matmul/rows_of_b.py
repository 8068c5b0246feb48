# fault: rows of B are used as columns
# caught by: example, laws, matches_reference
import torch


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner sizes")
    B = B.reshape(B.shape[1], B.shape[0])
    return torch.stack([torch.stack([(a * b).sum() for b in B]) for a in A])
