# fault: the worst of the others
# caught by: by_hand
import torch


def margin(o, y):
    rows = torch.arange(len(y))
    rest = o.clone()
    rest[rows, y] = float("inf")
    return o[rows, y] - rest.min(1).values
