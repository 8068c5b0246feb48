# fault: rows of x and y alternate
# caught by: halves, matches_reference
import torch


def concat(x, y):
    rows = torch.stack((x, y), dim=1).reshape(-1, x.shape[1])
    return rows, torch.cat((x, y), dim=1)
