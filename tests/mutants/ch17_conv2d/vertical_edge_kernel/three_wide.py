# fault: a central difference, three wide
# caught by: shape, finds_edges, matches_reference
import torch


def vertical_edge_kernel():
    return torch.tensor([[1.0, 0.0, -1.0]])
