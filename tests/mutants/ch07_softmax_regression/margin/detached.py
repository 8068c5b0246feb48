# fault: the rival is detached
# caught by: gradient
import torch


def margin(o, y):
    rows = torch.arange(len(y))
    rest = o.detach().clone()
    rest[rows, y] = -torch.inf
    return o[rows, y] - rest.max(1).values
