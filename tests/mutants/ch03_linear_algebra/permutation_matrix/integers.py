# fault: a LongTensor
# caught by: example, one_per_row_and_column, matches_reference
import torch


def permutation_matrix(pi):
    pi = [int(p) for p in pi]
    n = len(pi)
    if sorted(pi) != list(range(n)):
        raise ValueError("no permutation")
    P = torch.zeros(n, n, dtype=torch.int64)
    for i in range(n):
        P[i, pi[i]] = 1
    return P
