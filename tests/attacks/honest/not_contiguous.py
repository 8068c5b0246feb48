# attack: returns a tensor that is not contiguous
# exercises: vertical_edge_kernel
# outcome: full; clean
import torch
def vertical_edge_kernel():
    return torch.tensor([[1.0, 0.0, -1.0, 0.0]])[:, ::2]
