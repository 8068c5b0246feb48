# fault: a new tensor is returned, w stays as it is
# caught by: in_place, is_uniform
import torch


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    return (2 * torch.rand_like(w.detach()) - 1) * b
