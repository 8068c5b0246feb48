# way: the Heaviside step
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    half = torch.tensor((a + 1) / 2, dtype=x.dtype, device=x.device)
    return 2 * torch.heaviside(x.detach(), half) - 1
