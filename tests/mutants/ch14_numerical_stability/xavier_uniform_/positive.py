# fault: between 0 and the bound
# caught by: is_uniform
import torch


def xavier_uniform_(w):
    with torch.no_grad():
        return w.uniform_(0, xavier_bound(w.shape[1], w.shape[0]))
