# way: seen numbers in a set
import torch


def permutation_matrix(pi):
    device = pi.device if isinstance(pi, torch.Tensor) else None
    n, seen = len(pi), set()
    P = torch.zeros((n, n), device=device)
    for i in range(n):
        j = int(pi[i])
        if j in seen or j < 0 or j >= n:
            raise ValueError(f"{j} at place {i}")
        seen.add(j)
        P[i, j] = 1.0
    return P
