# way: UᵀU would do as well, here both
import torch


def is_orthogonal(U, atol=1e-5):
    m, n = U.shape
    if m != n:
        return False
    off = U.mm(U.t()) - torch.eye(n).to(U)
    return off.abs().max().item() <= atol
