# fault: a matrix that is not square raises
# caught by: not_square
import torch


def is_orthogonal(U, atol=1e-5):
    return bool(((U @ U.T - torch.eye(U.shape[1], dtype=U.dtype)).abs() <= atol).all())
