# attack: strides that reach outside the memory
# exercises: vertical_edge_kernel
# outcome: score<=0.6
import torch
def vertical_edge_kernel():
    return torch.zeros(1).as_strided((1, 2), (1, 0)).fill_(0)
