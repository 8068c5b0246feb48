# fault: y comes before x
# caught by: example, halves, matches_reference
import torch


def concat(x, y):
    return torch.cat((y, x), dim=0), torch.cat((y, x), dim=1)
