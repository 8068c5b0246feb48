# attack: a tensor of 2**50 elements in four bytes
# exercises: vertical_edge_kernel
# outcome: score<=0
import torch
def vertical_edge_kernel():
    return torch.zeros(1).expand(2**25, 2**25)
