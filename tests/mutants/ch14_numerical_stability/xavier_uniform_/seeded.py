# fault: the seed is set inside
# caught by: in_place, draws_from_torch
import torch


def xavier_uniform_(w):
    torch.manual_seed(0)
    b = xavier_bound(w.shape[1], w.shape[0])
    with torch.no_grad():
        return w.uniform_(-b, b)
