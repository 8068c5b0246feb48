# fault: atol is ignored
# caught by: obeys_atol
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    return bool(((U @ U.T - torch.eye(len(U), dtype=U.dtype)).abs() <= 1e-5).all())
