# fault: torch's IndexError passes through, and −1 wraps around
# caught by: refuses_others
import torch


def permutation_matrix(pi):
    n = len(pi)
    P = torch.zeros(n, n)
    for i, j in enumerate(pi):
        P[i, int(j)] = 1
    return P
