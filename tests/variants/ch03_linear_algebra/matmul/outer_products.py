# way: a sum of outer products
import torch


def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("inner sizes differ")
    return sum(torch.outer(A[:, k], B[k]) for k in range(A.size(1)))
