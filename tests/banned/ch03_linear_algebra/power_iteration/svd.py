# banned: the singular value decomposition
import torch


def power_iteration(A, steps=500):
    U, S, _ = torch.svd(A)
    return S[0], U[:, 0]
