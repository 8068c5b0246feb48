# fault: only −o_y
# caught by: equal_outputs
import torch


def cross_entropy_with_logits(logits, y):
    return -logits[torch.arange(len(y)), y].mean()
