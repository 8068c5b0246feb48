# attack: a tensor whose memory is gone
# exercises: vertical_edge_kernel
# outcome: score<=0.6
import torch
def vertical_edge_kernel():
    t = torch.zeros(1, 2)
    t.untyped_storage().resize_(0)
    return t
