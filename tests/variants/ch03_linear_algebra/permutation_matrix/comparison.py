# way: compared with all column numbers
import torch


def permutation_matrix(pi):
    pi = pi if isinstance(pi, torch.Tensor) else torch.tensor(pi)
    columns = torch.arange(len(pi), device=pi.device)
    P = (pi[:, None] == columns[None, :]).float()
    if not (P.sum(0) == 1).all() or not (P.sum(1) == 1).all():
        raise ValueError("no permutation")
    return P
