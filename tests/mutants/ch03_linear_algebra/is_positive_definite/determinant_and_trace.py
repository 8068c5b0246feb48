# fault: looks at the determinant and the trace only
# caught by: example
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.allclose(A, A.T):
        return False
    return bool(torch.trace(A) > 0) and bool(torch.det(A.double()) > 1e-9)
