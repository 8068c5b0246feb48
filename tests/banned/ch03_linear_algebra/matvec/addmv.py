# banned: addmv into zeros
import torch


def matvec(A, x):
    return torch.addmv(torch.zeros(A.shape[0], dtype=A.dtype), A, x)
