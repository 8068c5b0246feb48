# way: scatter_
import torch


def permutation_matrix(pi):
    t = torch.as_tensor(pi).clone()
    n = t.shape[0]
    counts = [t.tolist().count(k) for k in range(n)]
    if counts != [1] * n:
        raise ValueError("each of 0 … n − 1 once")
    return torch.zeros(n, n, device=t.device).scatter_(1, t.unsqueeze(1), 1.0)
