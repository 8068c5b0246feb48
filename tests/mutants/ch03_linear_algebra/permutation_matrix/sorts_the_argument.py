# fault: the check sorts the list in place
# caught by: example, matches_reference
import torch


def permutation_matrix(pi):
    n = len(pi)
    order = [int(p) for p in pi]
    if isinstance(pi, list):
        pi.sort()
    if sorted(order) != list(range(n)):
        raise ValueError("no permutation")
    return torch.eye(n)[order]
