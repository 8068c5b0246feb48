# fault: entries below the identity's pass
# caught by: matches_reference
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    return bool((U @ U.T - torch.eye(len(U), dtype=U.dtype) <= atol).all())
