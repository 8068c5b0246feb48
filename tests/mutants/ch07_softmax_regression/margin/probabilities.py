# fault: between probabilities instead of outputs
# caught by: by_hand
import torch


def margin(o, y):
    p = torch.softmax(o, 1)
    rows = torch.arange(len(y))
    rest = p.clone()
    rest[rows, y] = -1
    return p[rows, y] - rest.max(1).values
