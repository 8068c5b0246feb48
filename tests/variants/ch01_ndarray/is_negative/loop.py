# way: one comparison at a time
import torch


def is_negative(x):
    flat = [v < 0 for v in x.detach().reshape(-1).tolist()]
    return torch.tensor(flat, dtype=torch.bool, device=x.device).reshape(x.shape)
