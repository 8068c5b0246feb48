# fault: by rows twice
# caught by: example, halves, matches_reference
import torch


def concat(x, y):
    both = torch.cat((x, y))
    return both, both
