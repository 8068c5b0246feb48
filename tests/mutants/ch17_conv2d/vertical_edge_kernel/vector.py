# fault: a vector of two numbers, not a 1×2 kernel
# caught by: shape, finds_edges, matches_reference
import torch


def vertical_edge_kernel():
    return torch.tensor([1.0, -1.0])
