# way: a common helper
import torch


def _within(D, atol):
    return bool(torch.all((D <= atol) & (D >= -atol)).item())


def is_symmetric(A, atol=1e-6):
    square = A.size(0) == A.size(1)
    return _within(A - A.transpose(0, 1), atol) if square else False


def is_antisymmetric(A, atol=1e-6):
    square = A.size(0) == A.size(1)
    return _within(A + A.transpose(0, 1), atol) if square else False
