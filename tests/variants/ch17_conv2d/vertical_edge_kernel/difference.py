# way: the difference of two unit kernels
import torch


def vertical_edge_kernel():
    return torch.eye(2)[:1] - torch.eye(2)[1:]
