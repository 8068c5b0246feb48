# way: torch.add
import torch


def add_on(x, y, device):
    return torch.add(x.to(device), y.to(device))
