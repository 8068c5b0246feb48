# way: mv and add
import torch


def grad_quadratic(A, x):
    B = A.detach() + A.detach().t()
    return torch.mv(B, x.detach())
