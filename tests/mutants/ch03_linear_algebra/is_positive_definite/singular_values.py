# fault: singular values are never negative
# caught by: example, matches_reference
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return bool((torch.linalg.svdvals(A) > 1e-6).all())
