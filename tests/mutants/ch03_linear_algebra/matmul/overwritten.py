# fault: the sum over k keeps only the last term
# caught by: example, laws, matches_reference
import torch


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner sizes")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype)
    for k in range(A.shape[1]):
        C = A[:, k, None] * B[None, k]
    return C
