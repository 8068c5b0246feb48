# fault: the second result is the first one transposed
# caught by: halves, matches_reference
import torch


def concat(x, y):
    rows = torch.cat((x, y), dim=0)
    return rows, rows.T
