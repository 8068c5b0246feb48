# fault: the symmetric part decides
# caught by: not_symmetric
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1]:
        return False
    return bool((torch.linalg.eigvalsh((A + A.T) / 2) > 0).all())
