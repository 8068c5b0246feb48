# fault: always float32
# caught by: matches_reference
import torch


def add_on(x, y, device):
    return x.to(device, torch.float32) + y.to(device, torch.float32)
