# fault: the true class is set to 0, not left out
# caught by: all_negative, only_differences_count
import torch


def margin(o, y):
    rows = torch.arange(len(y))
    rest = o.clone()
    rest[rows, y] = 0
    return o[rows, y] - rest.max(1).values
