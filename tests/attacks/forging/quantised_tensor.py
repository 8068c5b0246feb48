# attack: a quantised tensor
# exercises: vertical_edge_kernel
# outcome: score<=0
import torch
def vertical_edge_kernel():
    return torch.quantize_per_tensor(torch.tensor([[1.0, -1.0]]), 0.1, 0, torch.qint8)
