# fault: a default of 1e-3
# caught by: obeys_atol
import torch


def is_orthogonal(U, atol=1e-3):
    if U.shape[0] != U.shape[1]:
        return False
    return bool(((U @ U.T - torch.eye(len(U), dtype=U.dtype)).abs() <= atol).all())
