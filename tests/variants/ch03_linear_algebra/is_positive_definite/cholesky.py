# way: Cholesky, with its info
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.allclose(A, A.T, rtol=0, atol=1e-6):
        return False
    return int(torch.linalg.cholesky_ex(A).info) == 0
