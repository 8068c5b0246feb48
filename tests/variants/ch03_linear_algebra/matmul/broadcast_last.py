# way: broadcast against the transpose
import torch


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"cannot multiply {tuple(A.shape)} by {tuple(B.shape)}")
    return torch.sum(A.unsqueeze(1) * B.T.unsqueeze(0), dim=-1)
