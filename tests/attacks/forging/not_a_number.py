# attack: NaN equals nothing, nor does it pass
# exercises: vertical_edge_kernel
# outcome: score<=0.6; verdict=wrong
import torch
def vertical_edge_kernel():
    return torch.full((1, 2), float("nan"))
