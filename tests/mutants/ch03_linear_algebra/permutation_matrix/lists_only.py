# fault: a LongTensor is always refused
# caught by: example, matches_reference
import torch


def permutation_matrix(pi):
    n = len(pi)
    if sorted(pi) != list(range(n)) or not isinstance(pi, list):
        raise ValueError("no permutation")
    return torch.eye(n)[pi]
