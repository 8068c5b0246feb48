# fault: a determinant of ±1
# caught by: example, matches_reference
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    return bool((torch.linalg.det(U).abs() - 1).abs() <= atol)
