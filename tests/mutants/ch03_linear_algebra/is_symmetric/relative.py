# fault: allclose with its relative tolerance
# caught by: bound_is_absolute
import torch


def is_symmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and torch.allclose(A, A.T, atol=atol)


def is_antisymmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and torch.allclose(A, -A.T, atol=atol)
