# fault: −1e9 in the true class's place is not small enough
# caught by: all_negative, only_differences_count
import torch


def margin(o, y):
    rows = torch.arange(len(y))
    rest = o.clone()
    rest[rows, y] = -1e9
    return o[rows, y] - rest.max(1).values
