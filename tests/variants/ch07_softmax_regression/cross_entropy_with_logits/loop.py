# way: a sum of 0-d tensors
import torch


def cross_entropy_with_logits(logits, y):
    loss = 0
    for row, label in zip(logits, y):
        shifted = row - row.max().detach()
        loss = loss - (shifted[label] - torch.log(torch.exp(shifted).sum()))
    return loss / len(y)
