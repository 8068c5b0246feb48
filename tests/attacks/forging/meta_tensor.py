# attack: a tensor without numbers
# exercises: vertical_edge_kernel
# outcome: score<=0
import torch
def vertical_edge_kernel():
    return torch.empty(1, 2, device="meta")
