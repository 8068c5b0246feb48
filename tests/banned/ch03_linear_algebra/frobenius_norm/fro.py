# banned: torch.norm with p="fro"
import torch


def frobenius_norm(A):
    return torch.norm(A, p="fro")
