# fault: a list instead of a tuple
# caught by: example, halves, matches_reference
import torch


def concat(x, y):
    return [torch.cat((x, y), dim=0), torch.cat((x, y), dim=1)]
