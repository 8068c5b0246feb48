# fault: always the second largest
# caught by: by_hand, matches_reference
import torch


def margin(o, y):
    return o[torch.arange(len(y)), y] - o.topk(2, dim=1).values[:, 1]
