# fault: only exact equality counts
# caught by: bound_is_absolute
import torch


def is_symmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and torch.equal(A, A.T)


def is_antisymmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and torch.equal(A, -A.T)
