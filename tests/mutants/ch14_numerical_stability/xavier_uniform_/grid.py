# fault: rounded to a grid of tenths of the bound
# caught by: is_uniform
import torch


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    with torch.no_grad():
        return w.copy_((20 * torch.rand(w.shape, dtype=w.dtype) - 10).round() / 10 * b)
