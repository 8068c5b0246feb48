# fault: −1 at 1→0 and 1 at 0→1
# caught by: finds_edges, matches_reference
import torch


def vertical_edge_kernel():
    return torch.tensor([[-1.0, 1.0]])
