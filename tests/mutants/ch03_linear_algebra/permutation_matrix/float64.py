# fault: float64 through numpy
# caught by: example, one_per_row_and_column, matches_reference
import torch
import numpy as np


def permutation_matrix(pi):
    pi = [int(p) for p in pi]
    n = len(pi)
    if sorted(pi) != list(range(n)):
        raise ValueError("no permutation")
    return torch.from_numpy(np.eye(n)[pi])
