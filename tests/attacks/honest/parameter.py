# attack: returns a parameter
# exercises: vertical_edge_kernel
# outcome: alive
import torch
def vertical_edge_kernel():
    return torch.nn.Parameter(torch.tensor([[1.0, -1.0]]), requires_grad=False)
