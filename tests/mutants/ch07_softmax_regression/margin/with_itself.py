# fault: the maximum includes the true class
# caught by: by_hand, matches_reference
import torch


def margin(o, y):
    return o[torch.arange(len(y)), y] - o.max(1).values
