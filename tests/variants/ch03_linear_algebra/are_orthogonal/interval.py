# way: both bounds
import torch


def are_orthogonal(a, b, atol=1e-6):
    product = torch.einsum("i,i->", a, b).item()
    return -atol <= product <= atol
