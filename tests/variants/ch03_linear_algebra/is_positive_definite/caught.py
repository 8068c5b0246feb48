# way: Cholesky, with its error caught
import torch


def is_positive_definite(A):
    if not is_symmetric(A):
        return False
    try:
        torch.linalg.cholesky(A)
    except RuntimeError:
        return False
    return True
