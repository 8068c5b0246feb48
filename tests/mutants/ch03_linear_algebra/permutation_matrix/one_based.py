# fault: numbers count from 1
# caught by: example, one_per_row_and_column, matches_reference
import torch


def permutation_matrix(pi):
    pi = [int(p) for p in pi]
    n = len(pi)
    if sorted(pi) != list(range(1, n + 1)):
        raise ValueError("no permutation")
    return torch.eye(n)[[p - 1 for p in pi]]
