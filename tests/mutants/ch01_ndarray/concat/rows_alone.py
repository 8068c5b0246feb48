# fault: only the first result
# caught by: example, halves, matches_reference
import torch


def concat(x, y):
    return torch.cat((x, y), dim=0)
