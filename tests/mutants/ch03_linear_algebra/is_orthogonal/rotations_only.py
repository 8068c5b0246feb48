# fault: reflections are refused
# caught by: example, matches_reference
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    if torch.linalg.det(U) < 0:
        return False
    return bool(((U @ U.T - torch.eye(len(U), dtype=U.dtype)).abs() <= atol).all())
