# fault: columns first, then rows
# caught by: example, halves, matches_reference
import torch


def concat(x, y):
    return torch.cat((x, y), dim=1), torch.cat((x, y), dim=0)
