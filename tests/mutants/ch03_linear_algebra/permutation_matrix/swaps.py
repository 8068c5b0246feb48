# fault: the permutation is applied twice
# caught by: example, matches_reference
import torch


def permutation_matrix(pi):
    pi = [int(p) for p in pi]
    n = len(pi)
    if sorted(pi) != list(range(n)):
        raise ValueError("no permutation")
    return torch.eye(n)[pi][pi]
