# fault: eigenvalues under 0.1 count as zero
# caught by: matches_reference
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return bool((torch.linalg.eigvalsh(A) > 0.1).all())
