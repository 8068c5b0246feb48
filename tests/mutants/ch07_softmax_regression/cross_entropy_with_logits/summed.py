# fault: the sum over the batch
# caught by: mean_by_hand, matches_reference
import torch


def cross_entropy_with_logits(logits, y):
    return -log_softmax(logits)[torch.arange(len(y)), y].sum()
