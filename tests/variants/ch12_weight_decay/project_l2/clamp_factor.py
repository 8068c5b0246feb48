# way: a factor of at most 1
import torch


def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta must not be negative")
    square = torch.sum(w**2)
    if square == 0:
        return w.clone()
    return w * torch.clamp(torch.sqrt(theta / square), max=1.0)
