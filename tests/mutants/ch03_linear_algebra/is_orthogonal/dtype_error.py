# fault: a float32 identity: equal by dtype only for float32
# caught by: matches_reference
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    return torch.allclose(U @ U.T, torch.eye(len(U)), rtol=0, atol=atol)
