# way: −inf written into a copy
import torch


def margin(o, y):
    rows = torch.arange(o.shape[0])
    rest = o.clone()
    rest[rows, y] = -torch.inf
    return o[rows, y] - rest.amax(dim=1)
