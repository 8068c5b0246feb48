# fault: y's graph is cut
# caught by: gradient
import torch


def concat(x, y):
    y = y.detach()
    return torch.cat((x, y), dim=0), torch.cat((x, y), dim=1)
