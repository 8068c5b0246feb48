# fault: the sign is turned round
# caught by: by_hand
import torch


def margin(o, y):
    rows = torch.arange(len(y))
    rest = o.clone()
    rest[rows, y] = -torch.inf
    return rest.max(1).values - o[rows, y]
