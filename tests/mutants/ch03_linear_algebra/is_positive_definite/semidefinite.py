# fault: eigenvalues of 0 pass
# caught by: singular
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return bool((torch.linalg.eigvalsh(A) >= 0).all())
