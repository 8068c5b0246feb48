# banned: a traced graph
import torch


def dot(a, b):
    if len(a) != len(b):
        raise ValueError("lengths")
    product = torch.jit.trace(lambda u, v: torch.matmul(u, v), (a.detach(), b.detach()))
    return product(a, b)
