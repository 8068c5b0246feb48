# fault: goes through the probabilities
# caught by: huge_outputs
import torch


def cross_entropy_with_logits(logits, y):
    return -torch.log(softmax(logits)[torch.arange(len(y)), y]).mean()
