# fault: one loss for each example
# caught by: equal_outputs
import torch


def cross_entropy_with_logits(logits, y):
    return -log_softmax(logits)[torch.arange(len(y)), y]
