# fault: U·U instead of U·Uᵀ
# caught by: example, matches_reference
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    return bool(((U @ U - torch.eye(len(U), dtype=U.dtype)).abs() <= atol).all())
