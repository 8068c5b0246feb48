# fault: shaped as a library layer's weight, (1, 1, 1, 2)
# caught by: shape, finds_edges, matches_reference
import torch


def vertical_edge_kernel():
    return torch.tensor([[[[1.0, -1.0]]]])
