# banned: dot under vmap
import torch


def matvec(A, x):
    return torch.vmap(torch.dot, in_dims=(0, None))(A, x)
