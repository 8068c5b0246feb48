# way: F.one_hot
import torch
import torch.nn.functional as F


def permutation_matrix(pi, dtype=torch.float32):
    pi = torch.as_tensor(pi)
    if set(pi.tolist()) != set(range(len(pi))):
        raise ValueError(pi)
    return F.one_hot(pi, len(pi)).to(dtype)
