# way: einsum
import torch


def grad_quadratic(A, x):
    return torch.einsum('ij,j->i', A, x) + torch.einsum('ji,j->i', A, x)
