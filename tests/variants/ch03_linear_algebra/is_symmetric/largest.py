# way: the largest difference, a 0-d bool tensor
import torch


def is_symmetric(A, atol=1e-6):
    if A.shape != A.T.shape:
        return torch.tensor(False)
    return (A - A.T).abs().max() <= atol


def is_antisymmetric(A, atol=1e-6):
    if A.shape != A.T.shape:
        return torch.tensor(False)
    return (A + A.T).abs().max() <= atol
