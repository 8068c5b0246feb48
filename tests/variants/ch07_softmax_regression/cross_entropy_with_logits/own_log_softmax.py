# way: built on the exercises before it
import torch


def cross_entropy_with_logits(logits, y, reduction="mean"):
    losses = -(log_softmax(logits) * one_hot(y, logits.shape[1]).to(logits.dtype)).sum(1)
    return losses.mean() if reduction == "mean" else losses.sum()
