# fault: −inf is written into the argument
# caught by: matches_reference
import torch


def margin(o, y):
    rows = torch.arange(len(y))
    true = o[rows, y].detach().clone()
    with torch.no_grad():
        o[rows, y] = -torch.inf
    return true - o.max(1).values
