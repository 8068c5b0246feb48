# way: an out= argument where no gradient is recorded
import torch


def clamp_negative_(x):
    if x.requires_grad:
        return x.copy_(x.clamp(min=0))
    torch.clamp(x, min=0, out=x)
    return x
