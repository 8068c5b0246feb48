# fault: a new axis instead of a longer one
# caught by: example, halves, matches_reference
import torch


def concat(x, y):
    return torch.stack((x, y), dim=0), torch.stack((x, y), dim=1)
