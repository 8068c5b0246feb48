# way: a 0-d bool tensor
import torch


def are_orthogonal(a, b, atol=1e-6):
    return torch.dot(a, b).abs() <= atol
