# fault: a 2×1 kernel: it finds horizontal edges
# caught by: shape, finds_edges, matches_reference
import torch


def vertical_edge_kernel():
    return torch.tensor([[1.0], [-1.0]])
