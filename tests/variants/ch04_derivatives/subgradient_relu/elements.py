# way: element by element
import torch


def subgradient_relu(x, a=0.0):
    if not (0 <= a <= 1):
        raise ValueError
    values = [1.0 if v > 0 else a if v == 0 else 0.0 for v in x.flatten().tolist()]
    return torch.tensor(values, dtype=x.dtype, device=x.device).view(x.shape)
