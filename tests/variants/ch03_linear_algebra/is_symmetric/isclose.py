# way: allclose with rtol=0
import torch


def is_symmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and torch.allclose(A, A.T, rtol=0, atol=atol)


def is_antisymmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and torch.allclose(A, -A.T, rtol=0, atol=atol)
