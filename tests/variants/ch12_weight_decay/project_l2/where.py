# way: torch.where, with the square guarded
import torch


def project_l2(w, theta):
    if theta < 0:
        raise ValueError("negative")
    square = (w * w).sum()
    outside = square > theta
    safe = torch.where(outside, square, torch.ones_like(square))
    return torch.where(outside, w * torch.sqrt(theta / safe), w)
