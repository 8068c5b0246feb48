# way: built from ones
import torch


def vertical_edge_kernel():
    K = torch.ones(1, 2)
    K[0, 1] = -1
    return K
