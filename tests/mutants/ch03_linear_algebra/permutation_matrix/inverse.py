# fault: rows and columns are swapped
# caught by: example, matches_reference
import torch


def permutation_matrix(pi):
    pi = torch.as_tensor(pi)
    n = len(pi)
    if sorted(pi.tolist()) != list(range(n)):
        raise ValueError("no permutation")
    P = torch.zeros(n, n)
    P[pi, torch.arange(n)] = 1
    return P
