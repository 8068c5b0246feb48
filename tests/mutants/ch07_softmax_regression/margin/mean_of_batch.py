# fault: the mean over the batch
# caught by: by_hand
import torch


def margin(o, y):
    rows = torch.arange(len(y))
    rest = o.clone()
    rest[rows, y] = -torch.inf
    return (o[rows, y] - rest.max(1).values).mean()
