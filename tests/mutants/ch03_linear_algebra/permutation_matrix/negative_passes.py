# fault: −1 counts as the last
# caught by: refuses_others
import torch


def permutation_matrix(pi):
    pi = torch.as_tensor(pi)
    n = len(pi)
    if sorted(p % n for p in pi.tolist()) != list(range(n)) or int(pi.max()) >= n:
        raise ValueError("no permutation")
    return torch.eye(n)[pi]
