# attack: a tensor larger than any answer
# exercises: vertical_edge_kernel
# outcome: score<=0
import torch
def vertical_edge_kernel():
    return torch.zeros(80 * 2**20)
