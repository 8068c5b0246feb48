# fault: only the range is checked
# caught by: refuses_others
import torch


def permutation_matrix(pi):
    pi = torch.as_tensor(pi)
    n = len(pi)
    if int(pi.min()) < 0 or int(pi.max()) >= n:
        raise ValueError("out of range")
    return torch.eye(n)[pi]
