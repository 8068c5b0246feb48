# way: rand, stretched, copied
import torch


@torch.no_grad()
def xavier_uniform_(w):
    fan_out, fan_in = w.shape
    b = xavier_bound(fan_in, fan_out)
    w.copy_((2 * torch.rand(fan_out, fan_in, dtype=w.dtype, device=w.device) - 1) * b)
    return w
