# fault: exact equality
# caught by: matches_reference, obeys_atol
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    return torch.equal(U @ U.T, torch.eye(len(U), dtype=U.dtype))
