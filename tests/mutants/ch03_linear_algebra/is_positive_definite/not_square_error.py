# fault: a matrix that is not square raises
# caught by: not_symmetric
import torch


def is_positive_definite(A):
    if not torch.allclose(A, A.T):
        return False
    return bool((torch.linalg.eigvalsh(A) > 0).all())
