# way: meshgrid
import torch


def outer_sum(a, b):
    A, B = torch.meshgrid(a, b, indexing="ij")
    return A + B
