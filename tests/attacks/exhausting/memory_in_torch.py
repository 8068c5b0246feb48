# attack: asks torch for a terabyte
# exercises: vertical_edge_kernel
# outcome: verdict=memory; score<=0
import torch
def vertical_edge_kernel():
    return torch.ones(2**38)
