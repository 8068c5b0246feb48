# fault: a few vectors are tried
# caught by: example, matches_reference
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    n = len(A)
    tries = torch.cat([torch.eye(n), torch.ones(1, n)]).to(A.dtype)
    return all(bool(x @ A @ x > 0) for x in tries)
