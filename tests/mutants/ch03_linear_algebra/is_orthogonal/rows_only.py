# fault: a wide matrix with orthonormal rows passes
# caught by: not_square
import torch


def is_orthogonal(U, atol=1e-5):
    return bool(((U @ U.T - torch.eye(len(U), dtype=U.dtype)).abs() <= atol).all())
