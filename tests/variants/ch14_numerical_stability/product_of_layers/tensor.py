# way: float64 tensors, read back
import torch


def product_of_layers(factor, depth):
    c = torch.tensor(factor, dtype=torch.float64)
    return torch.full((depth,), factor, dtype=torch.float64).prod().item(), (depth * torch.log10(c)).item()
