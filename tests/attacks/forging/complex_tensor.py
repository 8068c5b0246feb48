# attack: a complex tensor
# exercises: vertical_edge_kernel
# outcome: score<=0.6
import torch
def vertical_edge_kernel():
    return torch.tensor([[1.0 + 1j, -1.0]])
