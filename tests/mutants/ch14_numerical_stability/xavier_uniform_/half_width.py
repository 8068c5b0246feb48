# fault: (rand − ½)·b: half as wide
# caught by: is_uniform, matches_reference
import torch


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    with torch.no_grad():
        return w.copy_((torch.rand(w.shape, dtype=w.dtype) - 0.5) * b)
