# way: dtype and device as parameters with defaults
import torch


def vertical_edge_kernel(dtype=torch.float32, device=None):
    return torch.tensor([1, -1], dtype=dtype, device=device).unsqueeze(0)
