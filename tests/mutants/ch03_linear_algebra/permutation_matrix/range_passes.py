# fault: only duplicates are checked
# caught by: refuses_others
import torch


def permutation_matrix(pi):
    pi = [int(p) for p in pi]
    n = len(pi)
    if len(set(pi)) != n:
        raise ValueError("a number twice")
    return (torch.tensor(pi)[:, None] == torch.arange(n)).float()
