# way: the norm of the row norms
import torch


def frobenius_norm(A):
    return torch.as_tensor(l2_norm(torch.stack([torch.as_tensor(l2_norm(row)) for row in A])))
