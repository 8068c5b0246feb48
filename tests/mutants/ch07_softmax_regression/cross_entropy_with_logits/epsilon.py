# fault: an epsilon hides the underflow
# caught by: huge_outputs
import torch


def cross_entropy_with_logits(logits, y):
    return -torch.log(softmax(logits)[torch.arange(len(y)), y] + 1e-9).mean()
