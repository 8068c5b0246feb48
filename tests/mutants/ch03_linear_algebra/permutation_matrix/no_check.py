# fault: nothing is refused
# caught by: refuses_others
import torch


def permutation_matrix(pi):
    pi = torch.as_tensor(pi)
    n = len(pi)
    P = torch.zeros(n, n)
    for i, j in enumerate(pi.tolist()):
        P[i, j % n] = 1
    return P
