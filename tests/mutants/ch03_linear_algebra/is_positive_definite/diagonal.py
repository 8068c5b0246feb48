# fault: a positive diagonal
# caught by: example, singular, matches_reference
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return bool((A.diagonal() > 0).all())
