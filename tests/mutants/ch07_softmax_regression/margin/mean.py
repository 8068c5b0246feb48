# fault: the mean of the others
# caught by: by_hand, matches_reference
import torch


def margin(o, y):
    true = o[torch.arange(len(y)), y]
    return true - (o.sum(1) - true) / (o.shape[1] - 1)
