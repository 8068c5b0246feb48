# way: allclose with rtol=0
import torch


def is_orthogonal(U, atol=1e-5, rtol=0.0):
    if U.shape[0] != U.shape[1]:
        return False
    identity = torch.eye(U.shape[0], dtype=U.dtype, device=U.device)
    return torch.allclose(torch.matmul(U, U.T), identity, rtol=rtol, atol=atol)
