# way: all leading minors, in float64
import torch


def is_positive_definite(A, atol=1e-6):
    if not is_symmetric(A, atol):
        return False
    M = A.detach().double()
    return all(torch.linalg.det(M[:k, :k]).item() > 0 for k in range(1, len(M) + 1))
