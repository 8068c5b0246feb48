# way: element by element
import torch


def subgradient_abs(x, a=0.0):
    if not (-1.0 <= a and a <= 1.0):
        raise ValueError
    values = [1.0 if v > 0 else -1.0 if v < 0 else a for v in x.reshape(-1).tolist()]
    return torch.tensor(values, dtype=x.dtype, device=x.device).reshape(x.shape)
