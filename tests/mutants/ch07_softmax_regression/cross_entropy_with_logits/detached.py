# fault: the loss carries no graph
# caught by: gradient
import torch


def cross_entropy_with_logits(logits, y):
    with torch.no_grad():
        return -log_softmax(logits)[torch.arange(len(y)), y].mean()
