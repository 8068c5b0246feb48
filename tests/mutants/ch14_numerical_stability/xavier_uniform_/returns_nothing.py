# fault: nothing is returned
# caught by: in_place, is_uniform
import torch


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    with torch.no_grad():
        w.uniform_(-b, b)
