# fault: the labels index every row
# caught by: matches_reference
import torch


def cross_entropy_with_logits(logits, y):
    return -log_softmax(logits)[:, y].mean()
