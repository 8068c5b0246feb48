# fault: looks only next to the diagonal
# caught by: example
import torch


def is_symmetric(A, atol=1e-6):
    if A.shape[0] != A.shape[1]:
        return False
    return all(abs(A[i, i + 1] - A[i + 1, i]) <= atol for i in range(len(A) - 1))


def is_antisymmetric(A, atol=1e-6):
    if A.shape[0] != A.shape[1]:
        return False
    return bool(((A + A.T).abs() <= atol).all())
