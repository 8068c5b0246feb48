# attack: a nested tensor
# exercises: vertical_edge_kernel
# outcome: score<=0
import torch
def vertical_edge_kernel():
    return torch.nested.nested_tensor([torch.zeros(1), torch.zeros(2)])
