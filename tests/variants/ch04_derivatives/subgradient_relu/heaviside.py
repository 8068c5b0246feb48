# way: the Heaviside step
import torch


def subgradient_relu(x, a=0.0):
    if not 0 <= a <= 1:
        raise ValueError(a)
    return torch.heaviside(x.detach(), torch.tensor(a, dtype=x.dtype, device=x.device))
