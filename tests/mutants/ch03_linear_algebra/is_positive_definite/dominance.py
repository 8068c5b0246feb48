# fault: diagonal dominance, which is too much to ask
# caught by: matches_reference
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return bool((2 * A.diagonal() > A.abs().sum(1)).all())
