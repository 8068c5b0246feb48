# fault: only the sum is compared
# caught by: refuses_others
import torch


def permutation_matrix(pi):
    pi = [int(p) for p in pi]
    n = len(pi)
    if sum(pi) != n * (n - 1) // 2:
        raise ValueError("no permutation")
    return (torch.tensor(pi)[:, None] == torch.arange(n)).float()
