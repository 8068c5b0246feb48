# fault: only the 1×1 and 2×2 minors
# caught by: example, matches_reference
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return all(bool(torch.linalg.det(A[:k, :k]) > 0) for k in range(1, min(len(A), 2) + 1))
