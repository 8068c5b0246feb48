# attack: a sparse tensor of the right numbers is not the right type
# exercises: vertical_edge_kernel
# outcome: score<=0
import torch
def vertical_edge_kernel():
    return torch.tensor([[1.0, -1.0]]).to_sparse()
