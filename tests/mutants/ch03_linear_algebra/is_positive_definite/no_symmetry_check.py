# fault: the lower triangle decides for any square matrix
# caught by: not_symmetric
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1]:
        return False
    return bool((torch.linalg.eigvalsh(A) > 0).all())
