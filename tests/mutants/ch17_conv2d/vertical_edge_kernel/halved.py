# fault: ½ and −½: edges come out half as strong
# caught by: finds_edges, matches_reference
import torch


def vertical_edge_kernel():
    return torch.tensor([[0.5, -0.5]])
