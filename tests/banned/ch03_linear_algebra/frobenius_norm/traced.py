# banned: a traced graph
import torch


def frobenius_norm(A):
    size = torch.jit.trace(lambda M: torch.linalg.norm(M), (A.detach(),))
    return size(A)
