# fault: allclose with its relative tolerance
# caught by: obeys_atol
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    return torch.allclose(U @ U.T, torch.eye(len(U), dtype=U.dtype), atol=atol)
