# fault: x stacked with itself
# caught by: example, matches_reference
import torch


def concat(x, y):
    return torch.cat((x, x), dim=0), torch.cat((x, x), dim=1)
