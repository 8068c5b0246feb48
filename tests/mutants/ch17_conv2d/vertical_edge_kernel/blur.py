# fault: a mean of two neighbours
# caught by: finds_edges, matches_reference
import torch


def vertical_edge_kernel():
    return torch.tensor([[1.0, 1.0]]) / 2
