# fault: one row is drawn and repeated
# caught by: is_uniform
import torch


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    with torch.no_grad():
        return w.copy_((2 * torch.rand(w.shape[1], dtype=w.dtype) - 1) * b)
