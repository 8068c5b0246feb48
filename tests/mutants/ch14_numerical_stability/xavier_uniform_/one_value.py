# fault: one number for the whole matrix
# caught by: is_uniform
import torch


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    with torch.no_grad():
        return w.fill_(float((2 * torch.rand(1) - 1) * b))
